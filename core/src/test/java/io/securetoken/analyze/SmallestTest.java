package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Process;
import io.securetoken.action.Promote;
import io.securetoken.bits.Attribute;
import io.securetoken.bits.World;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a world leaves open stays open, what it narrows is said, and only who has to be there is. */
class SmallestTest {

    private static final World ALL = new World(-1, -1, -1);

    private final Account nobodyKnows =
            Account.named("eva").withEnabled(Answer.UNKNOWN).withTokenDisabledTag(Answer.UNKNOWN);
    private final Mac mac = Mac.running("14.4").with(nobodyKnows, Account.named("ops"));
    private final Action grant = GrantToken.to("eva").by("ops");

    private Witness of(World world) {
        return Smallest.of(world, ALL, mac, grant);
    }

    private static World others(String... combinations) {
        long possible = Arrays.stream(combinations)
                .mapToLong(words -> 1L << Attribute.OTHERS.words().indexOf(words))
                .sum();
        return ALL.with(Attribute.OTHERS, possible);
    }

    @Test
    void of_an_open_world_only_what_files_always_say_is_said() {
        assertThat(of(ALL).mac()).isEqualTo(Mac.running("14.4").with(Account.named("eva"), Account.named("ops")));
        assertThat(of(ALL).action()).isEqualTo(grant);
    }

    @Test
    void what_is_narrowed_of_the_mac_is_said_by_its_first_value() {
        World world = ALL.with(Attribute.HARDWARE, 0b110).with(Attribute.FILE_SYSTEM, 0b10);

        assertThat(of(world).mac().hardware()).isEqualTo(Hardware.T2);
        assertThat(of(world).mac().fileSystem()).isEqualTo(FileSystem.HFS);
        assertThat(of(world).mac().fileVault()).isEqualTo(FileVault.UNKNOWN);
    }

    @Test
    void what_is_narrowed_of_the_subject_is_said_of_it_alone() {
        World world = ALL.with(Attribute.ROLE, 0b10)
                .with(Attribute.KIND, 0b10)
                .with(Attribute.ENABLED, 0b10)
                .with(Attribute.PREBOOT, 0b01);

        assertThat(of(world).mac().existing("eva"))
                .isEqualTo(Account.standard("eva")
                        .withToken(TokenState.UNKNOWN)
                        .withKind(AccountKind.MOBILE)
                        .withEnabled(Answer.NO)
                        .withPreboot(Answer.YES));
        assertThat(of(world).mac().existing("ops")).isEqualTo(Account.named("ops"));
    }

    @Test
    void what_is_narrowed_of_the_actor_is_said_of_it_alone() {
        World world = ALL.with(Attribute.ACTOR_ROLE, 0b01).with(Attribute.ACTOR_TOKEN, 0b100);

        assertThat(of(world).mac().existing("ops"))
                .isEqualTo(Account.admin("ops").withToken(TokenState.STALE));
        assertThat(of(world).mac().existing("eva")).isEqualTo(Account.named("eva"));
    }

    @Test
    void a_narrowed_user_id_is_one_of_its_side() {
        World ordinary = ALL.with(Attribute.UID, 0b01).with(Attribute.ACTOR_UID, 0b10);
        World low = ALL.with(Attribute.UID, 0b10).with(Attribute.ACTOR_UID, 0b01);

        assertThat(of(ordinary).mac().existing("eva").uid()).hasValue(501);
        assertThat(of(ordinary).mac().existing("ops").uid()).hasValue(400);
        assertThat(of(low).mac().existing("eva").uid()).hasValue(400);
        assertThat(of(low).mac().existing("ops").uid()).hasValue(501);
        assertThat(of(ALL).mac().existing("ops").uid()).isEmpty();
    }

    @Test
    void an_account_is_tagged_only_where_it_has_to_be() {
        assertThat(of(ALL.with(Attribute.TAG, 0b01)).mac().existing("eva").tokenDisabledTag())
                .isEqualTo(Answer.YES);
        assertThat(of(ALL.with(Attribute.TAG, 0b10)).mac().existing("eva").tokenDisabledTag())
                .isEqualTo(Answer.NO);
    }

    @Test
    void a_creation_says_of_the_new_account_what_has_to_be() {
        CreateAccount creation = CreateAccount.of("new", Macos.SYSADMINCTL);
        World world = ALL.with(Attribute.KIND, 0b1000)
                .with(Attribute.ROLE, 0b10)
                .with(Attribute.UID, 0b10)
                .with(Attribute.TAG, 0b01);

        assertThat(Smallest.of(ALL, ALL, mac, creation).action()).isEqualTo(creation);
        assertThat(Smallest.of(world, ALL, mac, creation).action())
                .isEqualTo(creation.withKind(AccountKind.MANAGED_ADMIN)
                        .withRole(Role.STANDARD)
                        .withUid(400)
                        .tagged());
    }

    @Test
    void the_process_is_the_usual_one_unless_narrowed() {
        World world = ALL.with(Attribute.PROCESS_ROOT, 0b10)
                .with(Attribute.FULL_DISK_ACCESS, 0b01)
                .with(Attribute.GRAPHICAL_SESSION, 0b01);

        assertThat(of(world).action().process()).isEqualTo(new Process(false, true, true));
        assertThat(Smallest.of(ALL, ALL, mac, Promote.of("eva").in(new Process(false, true, true)))
                        .action()
                        .process())
                .isEqualTo(new Process(false, true, true));
    }

    @ParameterizedTest
    @CsvSource({
        "an administrator,                                                ADMIN,    NONE,   SET,   400",
        "a holder,                                                        STANDARD, USABLE, SET,   400",
        "an administrator and a holder,                                   ADMIN,    STALE,  SET,   400",
        "an administrator and a holder and a granter,                     ADMIN,    USABLE, SET,   400",
        "a holder and a holder with a blank password,                     STANDARD, USABLE, BLANK, 400",
        "a user id of 500 or more,                                        STANDARD, NONE,   SET,   502",
        "a holder and a user id of 500 or more,                           STANDARD, USABLE, SET,   502"
    })
    void a_bystander_who_has_to_be_there_has_what_it_has_to_have(
            String combination, Role role, TokenState token, PasswordState password, int uid) {
        assertThat(of(others(combination)).mac().existing("carol"))
                .isEqualTo(Account.named("carol")
                        .withRole(role)
                        .withToken(token)
                        .withPassword(password)
                        .withUid(OptionalInt.of(uid)));
    }

    @Test
    void of_several_bystanders_the_first_with_the_least_to_it_is_taken() {
        List<Role> roles = List.of(
                role("an administrator and a holder and a granter", "an administrator and a holder"),
                role("a holder", "an administrator"),
                role("a holder and a holder with a blank password", "a user id of 500 or more"));

        assertThat(roles).containsExactly(Role.ADMIN, Role.ADMIN, Role.STANDARD);
        assertThat(of(others("an administrator and a holder and a granter", "an administrator and a holder"))
                        .mac()
                        .existing("carol")
                        .token())
                .isEqualTo(TokenState.STALE);
    }

    private Role role(String... combinations) {
        return of(others(combinations)).mac().existing("carol").role();
    }

    @Test
    void nobody_else_is_there_where_nobody_need_be() {
        assertThat(of(others("none of note", "a holder")).mac().account("carol"))
                .isEmpty();
    }
}
