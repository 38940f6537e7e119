package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.Credential;
import io.securetoken.action.Operation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All that can be done to a Mac: what, to whom, with whose credentials, and with which. */
class DeedTest {

    private static Action byOps(Deed deed) {
        return deed.of("eva", "ops", Credential.PASSWORD);
    }

    private static List<Deed> deeds(Operation operation) {
        return Deed.ALL.stream().filter(deed -> deed.operation() == operation).toList();
    }

    @Test
    void everything_but_creation_can_be_done_and_is_what_its_action_says() {
        assertThat(Deed.ALL)
                .hasSize(77)
                .allSatisfy(deed -> assertThat(byOps(deed).operation()).isEqualTo(deed.operation()))
                .extracting(Deed::operation)
                .containsOnly(Arrays.copyOfRange(Operation.values(), 1, Operation.values().length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eva by ops   | LOG_IN_GRAPHICALLY LOG_IN_BY_SSH LOG_IN_BY_SSH_KEY LOG_IN_AT_CONSOLE CHECK_PASSWORD
            eva by null  | SET_PASSWORD SET_PASSWORD_HASH CHANGE_PASSWORD CHANGE_TOKEN_PASSWORD
            eva by ops   | RESET_BY_SYSADMINCTL RESET_IN_SYSTEM_SETTINGS RESET_BY_DIRECTORY RESET_BY_OPEN_DIRECTORY
            eva by ops   | RESET_AT_DIRECTORY_SERVER RESET_BY_MDM_COMMAND RESET_BY_MDM_AGENT RESET_BY_HASH_WRITE
            eva by ops   | RESET_WITH_RECOVERY_KEY RESET_IN_RECOVERY
            eva by ops   | GRANT_TOKEN GRANT_TOKEN_IN_SYSTEM_SETTINGS REVOKE_TOKEN PROMOTE DEMOTE DISABLE_ACCOUNT
            eva by ops   | DELETE_BY_SYSADMINCTL DELETE_IN_SYSTEM_SETTINGS DELETE_BY_DIRECTORY DELETE_BY_MDM_COMMAND
            eva by ops   | ADD_FILEVAULT_USER REMOVE_FILEVAULT_USER
            eva by null  | TAG_TOKEN_DISABLED UNTAG_TOKEN_DISABLED
            null by null | CLEAR_BOOTSTRAP_TOKEN LOSE_BOOTSTRAP_TOKEN UPGRADE UPDATE_PREBOOT RESTART ERASE
            """)
    void most_things_are_done_in_one_manner(String names, String operations) {
        for (String operation : operations.split(" ")) {
            assertThat(deeds(Operation.valueOf(operation)))
                    .as(operation)
                    .singleElement()
                    .satisfies(deed -> {
                        assertThat(byOps(deed).account() + " by " + byOps(deed).by())
                                .isEqualTo(names);
                        assertThat(deed.happensToAccount()).isEqualTo(names.startsWith("eva"));
                        assertThat(deed.takesActor()).isEqualTo(names.endsWith("ops"));
                    });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            eva by ops | ENABLE_FILEVAULT_IN_PANE ENABLE_FILEVAULT_BY_FDESETUP ENABLE_FILEVAULT_BY_PROFILE
            eva by ops | DEFER_FILEVAULT ENABLE_FILEVAULT_IN_SETUP_ASSISTANT DISABLE_FILEVAULT
            eva by eva | AUTHORIZE_SOFTWARE_UPDATE AUTHORIZE_OS_INSTALL AUTHORIZE_ERASE_INSTALL
            eva by eva | AUTHORIZE_STARTUP_SECURITY AUTHORIZE_ERASE_ALL_CONTENT AUTHORIZE_UNLOCK_AT_BOOT
            eva by eva | AUTHORIZE_ROTATE_RECOVERY_KEY AUTHORIZE_KERNEL_EXTENSION AUTHORIZE_AUTHENTICATED_RESTART
            eva by eva | AUTHORIZE_MDM_ERASE ESCROW_BOOTSTRAP_TOKEN ESCROW_BOOTSTRAP_TOKEN_AT_LOGIN
            """)
    void some_can_be_done_with_nobodys_credentials_too(String names, String operations) {
        for (String operation : operations.split(" ")) {
            assertThat(deeds(Operation.valueOf(operation)))
                    .as(operation)
                    .extracting(deed -> byOps(deed).account() + " by "
                            + byOps(deed).by() + ", " + deed.takesActor() + " " + deed.happensToAccount())
                    .containsExactly(names + ", " + names.endsWith("ops") + " true", "null by null, false false");
        }
    }

    @Test
    void the_mdm_server_is_gained_or_lost() {
        assertThat(deeds(Operation.CHANGE_MDM_REACHABILITY))
                .extracting(deed -> deed.of("eva").phrase())
                .containsExactly("gain the MDM server", "lose the MDM server");
    }

    @Test
    void what_is_authorised_otherwise_than_by_password_is_so_with_each_credential() {
        assertThat(Deed.ALL)
                .allSatisfy(deed -> assertThat(deed.credentials())
                        .as(deed.operation().name())
                        .extracting(with -> deed.of("eva", "ops", with).with())
                        .isEqualTo(
                                switch (deed.operation()) {
                                    case ADD_FILEVAULT_USER, REMOVE_FILEVAULT_USER ->
                                        List.of(Credential.PASSWORD, Credential.RECOVERY_KEY);
                                    default ->
                                        deed.operation().name().startsWith("AUTHORIZE_")
                                                ? List.of(Credential.values())
                                                : List.of(Credential.PASSWORD);
                                }));
    }

    @Test
    void with_no_more_said_nobody_acts_and_a_password_is_what_is_given() {
        Deed adding = deeds(Operation.ADD_FILEVAULT_USER).get(0);

        assertThat(adding.of("eva")).isEqualTo(adding.of("eva", null, Credential.PASSWORD));
    }
}
