package io.securetoken.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.securetoken.action.Action;
import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.engine.Decision;
import io.securetoken.predict.Predictor;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A state is a number, and stands for the Mac that was made one. */
class BoundedWorldTest {

    private static final RuleSet BOOK = Macos.rules();

    private final BoundedWorld one = world(Hardware.APPLE_SILICON, 1);
    private final BoundedWorld two = world(Hardware.APPLE_SILICON, 2);

    private static BoundedWorld world(Hardware hardware, int accounts) {
        return new BoundedWorld(BOOK, MacOs.of("14.4"), hardware, accounts);
    }

    private static long state(BoundedWorld world, int most, Mac mac) {
        return world.state(Arrays.copyOf(world.packing().pack(mac), most + 1), new int[most]);
    }

    private Account alice() {
        return one.unpack(state(one, 1, mac(Account.admin("alice").withToken(TokenState.NONE))))
                .existing("alice");
    }

    private static Mac mac(Account... accounts) {
        return Mac.running("14.4")
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(BootstrapToken.NONE)
                .with(accounts);
    }

    @ParameterizedTest
    @CsvSource({
        "ADMIN,    NONE,   PLAINTEXT, NO,  YES, YES",
        "ADMIN,    USABLE, PLAINTEXT, NO,  NO,  YES",
        "STANDARD, STALE,  PLAINTEXT, NO,  YES, NO",
        "STANDARD, NONE,   HASH,      NO,  YES, YES",
        "ADMIN,    NONE,   PLAINTEXT, YES, YES, YES",
        "STANDARD, USABLE, PLAINTEXT, YES, NO,  NO",
        "ADMIN,    NONE,   HASH,      NO,  NO,  NO"
    })
    void in_the_world_of_one_account_all_of_it_is_kept(
            Role role, TokenState token, PasswordOrigin origin, Answer loggedIn, Answer enabled, Answer tagged) {
        Account account = alice().withRole(role)
                .withToken(token)
                .withPasswordOrigin(origin)
                .withHasLoggedIn(loggedIn)
                .withEnabled(enabled)
                .withTokenDisabledTag(tagged)
                .withVolumeOwner(Answer.of(token != TokenState.NONE))
                .withPreboot(Answer.of(token != TokenState.NONE));

        assertThat(one.unpack(state(one, 1, mac(account))).existing("alice")).isEqualTo(account);
    }

    @ParameterizedTest
    @EnumSource(names = {"OFF", "DEFERRED", "ON"})
    void of_the_mac_is_kept_what_varies(FileVault fileVault) {
        for (BootstrapToken bootstrap : BootstrapToken.values()) {
            for (RecoveryKey key : List.of(RecoveryKey.NONE, RecoveryKey.KNOWN)) {
                for (Answer reachable : List.of(Answer.YES, Answer.NO)) {
                    if (bootstrap.isKnown()) {
                        Mac mac = one.unpack(state(one, 1, mac()))
                                .withFileVault(fileVault)
                                .withBootstrapToken(bootstrap)
                                .withRecoveryKey(key)
                                .withMdmReachable(reachable);
                        assertThat(one.unpack(state(one, 1, mac))).isEqualTo(mac);
                    }
                }
            }
        }
    }

    @Test
    void a_packed_mac_is_the_mac_of_the_same_state() {
        for (long state : one.starts()) {
            long[] packed = new long[2];
            assertThat(one.unpack(state, packed)).isEqualTo(packed[1] == 0 ? 0 : 1);
            assertThat(Arrays.copyOf(one.packing().pack(one.unpack(state)), 2)).isEqualTo(packed);
        }
    }

    @Test
    void in_a_larger_world_the_recovery_key_is_known_and_nobody_is_tagged_or_disabled() {
        Mac mac = mac(alice().withTokenDisabledTag(Answer.YES).withEnabled(Answer.NO))
                .withRecoveryKey(RecoveryKey.NONE);
        Mac kept = two.unpack(state(two, 2, mac));

        assertThat(kept.recoveryKey()).isEqualTo(RecoveryKey.KNOWN);
        assertThat(kept.existing("alice").tokenDisabledTag()).isEqualTo(Answer.NO);
        assertThat(kept.existing("alice").enabled()).isEqualTo(Answer.YES);
    }

    @ParameterizedTest
    @CsvSource({"LOG_IN_GRAPHICALLY, true", "CREATE_ACCOUNT, false"})
    void how_an_account_came_to_be_is_kept_if_rows_ask_it_of_accounts_that_are_there(Operation asks, boolean kept) {
        CreationMethod script = CreationMethod.named("script");
        RuleSet book = RuleSet.named("little", "1")
                .methods(script)
                .effect("A", "by a script")
                .on(asks)
                .by(script)
                .leads(Effect.TOKEN_KEPT)
                .effect("B", "however")
                .on(Operation.PROMOTE)
                .leads(Effect.TOKEN_KEPT)
                .build();
        BoundedWorld world = new BoundedWorld(book, MacOs.of("14.4"), Hardware.INTEL, 1);
        long state = state(world, 1, mac(alice().withCreatedBy(script)));

        assertThat(world.unpack(state).existing("alice").createdBy().isPresent())
                .isEqualTo(kept);
    }

    @Test
    void a_holder_owns_the_volume_on_apple_silicon_and_is_listed_everywhere() {
        Mac mac = mac(alice().withToken(TokenState.STALE));
        BoundedWorld intel = world(Hardware.INTEL, 1);

        assertThat(one.unpack(state(one, 1, mac)).existing("alice").volumeOwner())
                .isEqualTo(Answer.YES);
        assertThat(intel.unpack(state(intel, 1, mac)).existing("alice").volumeOwner())
                .isEqualTo(Answer.NO);
        assertThat(intel.unpack(state(intel, 1, mac)).existing("alice").preboot())
                .isEqualTo(Answer.YES);
    }

    @Test
    void what_is_not_known_is_outside() {
        Account known = alice();
        assertThat(List.of(
                        mac(known).withFileVault(FileVault.UNKNOWN),
                        mac(known).withBootstrapToken(BootstrapToken.UNKNOWN),
                        mac(known.withRole(Role.UNKNOWN)),
                        mac(known.withToken(TokenState.UNKNOWN)),
                        mac(known.withToken(TokenState.HELD)),
                        mac(known.withPresent(Answer.UNKNOWN))))
                .allSatisfy(mac -> assertThat(state(one, 1, mac)).isEqualTo(BoundedWorld.OUTSIDE));
    }

    @Test
    void the_accounts_of_a_state_stand_in_the_order_of_their_numbers() {
        Account standard = alice().withRole(Role.STANDARD);
        Mac mac = mac(
                standard,
                Account.named("bob")
                        .withPossible(standard.withToken(TokenState.USABLE).possible()));

        assertThat(two.inOrder(mac)).containsExactly("bob", "alice");
        assertThat(two.unpack(state(two, 2, mac)).existing("alice").token()).isEqualTo(TokenState.USABLE);
    }

    @Test
    void one_to_four_accounts_are_taken() {
        assertThat(world(Hardware.INTEL, 4).starts()).isNotEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> world(Hardware.INTEL, 0))
                .withMessage("the check takes 1 to 4 accounts, not 0");
    }

    /** Accounts that are perhaps there are outside either way. */
    @Test
    void a_packed_step_leads_where_the_verdict_does() {
        RuleSet faulty = Macos.rules().without("LOSS-05").without("INV-02/login");
        BoundedWorld world = new BoundedWorld(faulty, MacOs.of("14.4"), Hardware.APPLE_SILICON, 2);
        Predictor predictor = Predictor.of(faulty);
        for (long state : world.starts()) {
            Mac mac = world.unpack(state);
            List<Action> actions = world.actions(world.inOrder(mac));
            List<BoundedWorld.Step> steps = world.steps(mac.accounts().size());
            for (int i = 0; i < actions.size(); i++) {
                assertThat(next(world, state, steps.get(i)))
                        .as(mac + " " + actions.get(i))
                        .isEqualTo(state(
                                world, 2, predictor.predict(mac, actions.get(i)).after()));
            }
        }
    }

    private static long next(BoundedWorld world, long state, BoundedWorld.Step step) {
        long[] mac = new long[3];
        long[] after = new long[3];
        world.unpack(state, mac);
        Decision decision = world.packing().decide(mac, step.move(), step.subject(), step.actor());
        world.packing().follow(mac, step.move(), step.subject(), step.actor(), decision, after);
        return world.state(after, new int[2]);
    }

    @Test
    void the_starts_of_the_bounded_world_are_counted() {
        // 8 Macs, by recovery key 16; 2 roles x 2 tokens x 2 passwords = 8 accounts, by tag 16
        assertThat(one.starts()).hasSize(16 * (1 + 16));
        // 8 Macs; no account, 8 of one, 36 unordered pairs
        assertThat(two.starts()).hasSize(8 * (1 + 8 + 36));
    }

    @Test
    void interchanged_accounts_are_one_state() {
        for (long state : two.starts()) {
            long[] mac = new long[3];
            two.unpack(state, mac);
            long[] turned = {mac[0], mac[2], mac[1]};
            assertThat(two.state(turned, new int[2])).isEqualTo(state);
        }
    }

    @Test
    void every_operation_is_in_the_world_but_upgrades_and_authorisations() {
        Set<Operation> done = two.actions(List.of("alice")).stream()
                .map(Action::operation)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));

        assertThat(done)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Operation.values())
                        .filter(BoundedWorld::isFollowed)
                        .toList());
    }
}
