package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {

    private static final String AT = "2026-01-01 10:00:00.000 sysadminctl[812:10422] ";
    private static final Completed STATUS = Completed.of("/usr/sbin/sysadminctl", "-secureTokenStatus", "eve");
    private static final Completed GRANT = Completed.of("sysadminctl", "-secureTokenOn", "eve", "-password", "-");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /usr/sbin/sysadminctl -SECURETOKENSTATUS bob                     | unrecognized
                    sudo -n -u root -- /usr/sbin/sysadminctl -secureTokenStatus bob  | unrecognized
                    sysadminctl -adminUser a -adminPassword - -secureTokenOff bob    | unrecognized
                    sysadminctl -fullName -deleteUser -screenLock status             | not-read
                    sysadminctl -newPassword - -oldPassword -                        | not-read
                    dscl -plist . read Users/bob dsAttrTypeStandard:AuthenticationAuthority | unrecognized
                    dscl -u a -P - /Local/Default -read /Users/bob authenticationauthority  | unrecognized
                    dscl . -read /Users/bob                                          | not-read
                    dscl . -create /Users/bob                                        | not-read
                    dseditgroup -t user -a bob -oedit admin                          | reported-done
                    dseditgroup -m -o -o checkmember admin                           | unrecognized
                    dseditgroup -o read admin                                        | not-read
                    diskutil APFS listcryptousers -plist /                           | unrecognized
                    diskutil apfs listKeys disk3s1                                   | unrecognized
                    diskutil apfs list                                               | not-read
                    fdesetup list -extended                                          | list
                    profiles -type bootstraptoken status                             | unrecognized
                    profiles status -type enrollment                                 | not-read
                    id -Gn -- bob                                                    | unrecognized
                    id -G -n bob                                                     | unrecognized
                    id -F bob                                                        | not-read
                    sysctl hw.optional.arm64                                         | unrecognized
                    sw_vers                                                          | not-read
                    sudo -n                                                          | not-read
                    """)
    void a_command_is_known_in_any_spelling(String command, String reading) {
        assertThat(Readings.read(Completed.of(List.of(command.split(" "))))
                        .finding()
                        .word())
                .isEqualTo(reading);
    }

    @Test
    void an_error_before_the_answer_leaves_the_answer() {
        Reading reading = Readings.read(STATUS.withStderr(AT + "### Error:-14090 File:/a/DSAuthenticator.m Line:94\n"
                + AT + "Secure token is ENABLED for user Eve\n"));

        assertThat(reading.finding()).isEqualTo(Finding.ENABLED);
        assertThat(reading.codes()).containsExactly(-14090);
        assertThat(reading.values()).containsExactly("Eve");
    }

    @Test
    void a_full_name_that_says_enabled_does_not_enable() {
        Reading reading =
                Readings.read(STATUS.withStderr(AT + "Secure token is DISABLED for user is ENABLED for user x\n"));

        assertThat(reading.finding()).isEqualTo(Finding.DISABLED);
    }

    @Test
    void a_forged_record_leaves_nothing_certain_unless_the_process_id_is_known() {
        Completed forged = STATUS.withStderr(AT + "Secure token is DISABLED for user x\n"
                + "2026-01-01 10:00:00.000 sysadminctl[1:1] Secure token is ENABLED for user x\n");

        assertThat(Readings.read(forged).finding()).isEqualTo(Finding.UNRECOGNIZED);
        assertThat(Readings.read(forged.withPid(812)).finding()).isEqualTo(Finding.DISABLED);
        assertThat(Readings.read(forged.withPid(1)).finding()).isEqualTo(Finding.ENABLED);
    }

    @Test
    void a_second_answer_makes_both_worthless() {
        String both = AT + "Secure token is DISABLED for user x\n" + AT + "Secure token is ENABLED for user x\n";

        assertThat(Readings.read(STATUS.withStderr(both)).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    @Test
    void text_below_a_bare_beginning_belongs_to_it_and_prompts_before_it_to_none() {
        Reading reading = Readings.read(STATUS.withStdout("Enter password for Secure token is ENABLED for user x :\r\n"
                + AT + "\r\nSecure token is DISABLED for user x\r\n"));

        assertThat(reading.finding()).isEqualTo(Finding.DISABLED);
    }

    @Test
    void warnings_of_the_system_are_not_part_of_a_name() {
        Reading reading = Readings.read(STATUS.withStderr("objc[812]: Class A is implemented in both b and c\n" + AT
                + "Secure token is ENABLED for user Eve\n"
                + "objc[812]: Class A is implemented in both b and c\n"));

        assertThat(reading.values()).containsExactly("Eve");
    }

    @ParameterizedTest
    @CsvSource({
        "Secure token is ENABLED, unrecognized",
        "The Secure token is ENABLED for user x, unrecognized",
        "secure token is enabled for user x, unrecognized",
        "Secure token is ENABLED for user x, enabled"
    })
    void only_the_fixed_phrase_is_an_answer(String message, String reading) {
        assertThat(Readings.read(STATUS.withStderr(AT + message)).finding().word())
                .isEqualTo(reading);
        assertThat(Readings.read(STATUS.withStderr(message)).finding().word()).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    - Done!                                                        | reported-done |
                    NOT - Done!                                                    | unrecognized  |
                    - Done                                                         | unrecognized  |
                    Unknown user eve                                               | refused       |
                    ### Error:-14090 File:/a/DSAuthenticator.m Line:94             | refused       | -14090
                    setSecureTokenAuthorizationEnabled error Error Domain=com.apple.OpenDirectory Code=4001 "would cause removal of last unlock record" | refused | 4001
                    something nobody has seen before                               | unrecognized  |
                    """)
    void a_grant_is_reported_as_the_tool_reports_it(String message, String reading, Integer code) {
        Reading read = Readings.read(GRANT.withStderr(AT + message).withExit(0));

        assertThat(read.finding().word()).isEqualTo(reading);
        assertThat(read.codes()).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void a_grant_that_is_refused_and_done_is_neither() {
        String both = AT + "Operation is not permitted without secure token unlock.\n" + AT + "- Done!\n";

        assertThat(Readings.read(GRANT.withStderr(both)).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    @Test
    void a_warning_on_the_other_stream_does_not_spoil_an_answer() {
        Completed check = Completed.of("dseditgroup", "-o", "checkmember", "-m", "bob", "admin")
                .withStdout("no bob is NOT a member of admin\n")
                .withStderr("warning: something is slow\n");

        assertThat(Readings.read(check.withExit(67)).finding()).isEqualTo(Finding.NOT_MEMBER);
        assertThat(Readings.read(check.withExit(0)).finding()).isEqualTo(Finding.UNRECOGNIZED);
    }

    @Test
    void a_silent_change_is_done_only_with_a_good_exit_status() {
        Completed promotion = Completed.of("dseditgroup", "-o", "edit", "-a", "bob", "-t", "user", "admin");

        assertThat(Readings.read(promotion.withExit(0)).finding()).isEqualTo(Finding.REPORTED_DONE);
        assertThat(Readings.read(promotion.withExit(64)).finding()).isEqualTo(Finding.UNRECOGNIZED);
        assertThat(Readings.read(promotion.withStdout("Record was not found.").withExit(200))
                        .finding())
                .isEqualTo(Finding.REFUSED);
    }

    @Test
    void a_list_that_is_shorter_than_it_says_is_none() {
        Completed list = Completed.of("diskutil", "apfs", "listUsers", "/");
        String one = "\n|\n+-- 2DB09770-999B-43FB-99AF-2B878E4FE971\n    Type: Local Open Directory User\n";

        assertThat(Readings.read(list.withStdout("Cryptographic users for disk3s1 (2 found)" + one))
                        .finding())
                .isEqualTo(Finding.UNRECOGNIZED);
        assertThat(CryptoUsers.of(list.withStdout("Cryptographic user for disk3s1 (1 found)" + one))
                        .orElseThrow())
                .allMatch(CryptoUser::isLocalAccount);
    }

    @Test
    void a_plist_with_an_entity_of_its_own_is_not_read() {
        String plist = "<?xml version=\"1.0\"?><!DOCTYPE plist [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>"
                + "<plist version=\"1.0\"><dict><key>Users</key><array/></dict></plist>";
        Completed list = Completed.of("diskutil", "apfs", "listUsers", "-plist", "/");

        assertThat(Readings.read(list.withStdout(plist)).finding()).isEqualTo(Finding.UNRECOGNIZED);
        assertThat(Readings.read(list.withStdout(plist.replaceFirst(" \\[.*?\\]", "")))
                        .finding())
                .isEqualTo(Finding.LIST);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    AuthenticationAuthority: ;ShadowHash; ;DisabledTags;SecureToken                | tag-present
                    AuthenticationAuthority: ;ShadowHash; ;DisabledTags;SecureToken ;SecureToken;  | marker-present
                    AuthenticationAuthority: x;SecureToken;                                        | marker-absent
                    No such key: AuthenticationAuthority                                           | marker-absent
                    No such key: IsHidden                                                          | unrecognized
                    <dscl_cmd> DS Error: -14136 (eDSRecordNotFound)                                | unknown-user
                    <dscl_cmd> DS Error: -14009 (eUnknownServerError)                              | transient
                    <dscl_cmd> DS Error: -14988 (eNotYetImplemented)                               | transient
                    <dscl_cmd> DS Error: -14120 (eDSPermissionError)                               | unrecognized
                    """)
    void the_marker_is_a_value_and_the_tag_is_another(String line, String reading) {
        Completed read = Completed.of("dscl", ".", "-read", "/Users/bob", "AuthenticationAuthority");

        assertThat(Readings.read(read.withStdout(line + "\n")).finding().word()).isEqualTo(reading);
    }

    @Test
    void the_marker_in_a_full_name_is_none() {
        Completed read = Completed.of("dscl", ".", "-read", "/Users/bob", "AuthenticationAuthority", "RealName");

        assertThat(Readings.read(read.withStdout("AuthenticationAuthority: ;ShadowHash;\n"
                                + "RealName:\n x\nAuthenticationAuthority: ;SecureToken;\n"))
                        .finding())
                .isEqualTo(Finding.UNRECOGNIZED);
        assertThat(Readings.read(read.withStdout("AuthenticationAuthority: ;ShadowHash;\nRealName:\n ;SecureToken;\n"))
                        .finding())
                .isEqualTo(Finding.MARKER_ABSENT);
    }

    @Test
    void a_recovery_key_is_kept_out_of_the_detail() {
        Completed status =
                Completed.of("fdesetup", "status").withStdout("Recovery key = 'ABCD-EFGH-IJKL-MNOP-QRST-UVWX'");

        assertThat(Readings.read(status).finding()).isEqualTo(Finding.UNRECOGNIZED);
        assertThat(Readings.read(status).detail()).isEqualTo("Recovery key = '[recovery key]'");
    }

    @Test
    void ten_megabytes_are_read_in_no_time() {
        String much = "a,".repeat(5_000_000);

        for (Completed transcript : Transcripts.all().values()) {
            assertThat(Readings.read(transcript.withStdout(much).withStderr(much))
                            .detail())
                    .hasSizeLessThan(2100);
        }
    }
}
