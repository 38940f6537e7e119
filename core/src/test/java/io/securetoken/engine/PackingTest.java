package io.securetoken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Operation;
import io.securetoken.bits.Attribute;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Condition;
import io.securetoken.rules.Effect;
import io.securetoken.rules.RuleSet;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.CreationMethod;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.MacOs;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows is the same for a packed Mac as for the Mac itself. */
class PackingTest {

    private static final int MACS = 150;
    private static final List<Action> ACTIONS = Actions.all();

    private final Random chosen = new Random(20261124);

    @ParameterizedTest
    @ValueSource(strings = {"10.13", "10.15", "11", "14.4", "27"})
    void a_packed_mac_gets_the_same_answer_and_becomes_the_same_mac(String macos) {
        for (RuleSet book : List.of(Macos.rules(), FactorialIt.rules().over(Macos.rules()))) {
            Predictor predictor = Predictor.of(book);
            Packing packing = Packing.of(Engine.of(book), MacOs.of(macos));
            for (int i = 0; i < MACS; i++) {
                Mac mac = mac(macos);
                ACTIONS.forEach(action -> compare(packing, mac, predictor.predict(mac, action)));
            }
        }
    }

    private static void compare(Packing packing, Mac mac, Verdict verdict) {
        Action action = verdict.action();
        Mac roomy = mac.with(Account.named("new"));
        long[] packed = packing.pack(roomy);
        packed[place(roomy, "new")] = 0;
        int subject = place(roomy, action.account());
        int actor = place(roomy, action.by());
        long[] after = new long[packed.length];

        Move move = packing.move(action);
        Decision decision = packing.decide(packed, move, subject, actor);
        packing.follow(packed, move, subject, actor, decision, after);

        assertThat(decision.allowed().name())
                .isEqualTo(verdict.permission()
                        .name()
                        .replace("ALLOWED", "YES")
                        .replace("REFUSED", "NO")
                        .replace("UNDETERMINED", "UNKNOWN"));
        assertThat(known(packing, after, roomy))
                .as("%s%n%s", mac, verdict)
                .isEqualTo(expected(packing, verdict.after(), roomy));
    }

    private static int place(Mac mac, String name) {
        for (int i = 0; i < mac.accounts().size(); i++) {
            if (mac.accounts().get(i).name().equals(name)) {
                return i + 1;
            }
        }
        return Packing.NONE;
    }

    /** A packed Mac may know more than a value can say: it is compared as the values that cover it. */
    private static List<Long> known(Packing packing, long[] after, Mac names) {
        Long[] words = new Long[after.length];
        words[0] = names.withPossible(after[0]).possible();
        for (int i = 1; i < after.length; i++) {
            Account account = names.accounts().get(i - 1);
            words[i] = after[i] == 0
                    ? 0
                    : Account.named(account.name())
                                            .withPossible(after[i] & ((1L << 33) - 1))
                                            .possible()
                                    & ~UID
                            | (after[i] >>> 33 << 33);
        }
        return Arrays.asList(words);
    }

    private static final long UID = Attribute.UID.mask();

    private static List<Long> expected(Packing packing, Mac after, Mac names) {
        Long[] words = new Long[names.accounts().size() + 1];
        words[0] = after.possible();
        for (int i = 1; i < words.length; i++) {
            words[i] = after.account(names.accounts().get(i - 1).name())
                    .map(account -> packing.pack(account) & ~UID)
                    .orElse(0L);
        }
        return Arrays.asList(words);
    }

    private Mac mac(String macos) {
        return Mac.running(macos)
                .withHardware(one(Hardware.class))
                .withFileVault(one(FileVault.class))
                .withBootstrapToken(one(BootstrapToken.class))
                .withMdmReachable(one(Answer.class))
                .withEnrollment(one(Enrollment.class))
                .withBootstrapTokenAuthentication(one(BootstrapTokenAuthentication.class))
                .withRecoveryKey(one(RecoveryKey.class))
                .with(account("alice"), account("bob"), account("carol"));
    }

    private Account account(String name) {
        return Account.named(name)
                .withRole(one(Role.class))
                .withToken(one(TokenState.class))
                .withKind(chosen.nextInt(3) == 0 ? one(AccountKind.class) : AccountKind.LOCAL)
                .withPassword(one(PasswordState.class))
                .withPasswordOrigin(one(PasswordOrigin.class))
                .withHasLoggedIn(one(Answer.class))
                .withVolumeOwner(one(Answer.class))
                .withPreboot(one(Answer.class))
                .withPresent(chosen.nextInt(9) == 0 ? Answer.UNKNOWN : Answer.YES)
                .withCreatedBy(List.copyOf(Macos.rules().methods()).get(chosen.nextInt(8)));
    }

    private <E extends Enum<E>> E one(Class<E> type) {
        E[] values = type.getEnumConstants();
        return values[chosen.nextInt(values.length)];
    }

    private static final RuleSet GRANTERS_ONLY = RuleSet.named("toy", "1")
            .methods(CreationMethod.named("by-hand"))
            .requirement("R", "it needs a granter")
            .on(Operation.values())
            .needs(Condition.ACTOR_IS_GRANTER)
            .effect("E", "it gets a token")
            .on(Operation.values())
            .leads(Effect.TOKEN_GIVEN)
            .build();

    private static final long BOB = Attribute.ROLE.place(2) | Attribute.TOKEN.place(1) | Attribute.PRESENT.place(1);

    @Test
    void what_would_follow_is_done_whether_or_not_it_may_be() {
        Packing packing = Packing.of(Engine.of(GRANTERS_ONLY), MacOs.of("14"));
        Move grant = packing.move(GrantToken.to("bob"));
        long[] mac = {Attribute.FILEVAULT.place(1), BOB, BOB};
        Decision decision = packing.decide(mac, grant, 1, Packing.NONE);
        long[] followed = new long[3];
        long[] done = new long[3];

        packing.follow(mac, grant, 1, Packing.NONE, decision, followed);
        packing.done(mac, grant, 1, Packing.NONE, decision, done);

        assertThat(decision.allowed()).isEqualTo(Answer.NO);
        assertThat(followed).containsExactly(mac[0], BOB, BOB);
        assertThat(done).containsExactly(mac[0], BOB ^ Attribute.TOKEN.place(0b011), BOB);
        assertThat(mac).containsExactly(mac[0], BOB, BOB);
    }

    @Test
    void an_account_knows_the_number_of_its_method() {
        Packing packing = Packing.of(Engine.of(GRANTERS_ONLY), MacOs.of("14"));
        CreationMethod byHand = CreationMethod.named("by-hand");
        CreationMethod strange = CreationMethod.named("strange");
        Account bob = Account.named("bob");

        long first = packing.pack(bob.withCreatedBy(byHand));
        long second = packing.pack(bob.withCreatedBy(strange));
        long third = packing.pack(bob.withCreatedBy(byHand));

        assertThat(List.of(packing.method(first), packing.method(second), packing.method(third)))
                .containsExactly(1, 2, 1);
        assertThat(packing.method(1)).isEqualTo(byHand);
        assertThat(packing.method(2)).isEqualTo(strange);
        assertThat(packing.method(packing.pack(bob))).isZero();
        assertThat(packing.method(0)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // whether an account of the name is there: bit 0 for yes, bit 1 for no, nothing where its place is empty
        "0, YES",
        "2, YES",
        "3, UNKNOWN",
    })
    void a_creation_is_not_simply_allowed_where_the_account_may_be_there(long present, Answer allowed) {
        Packing packing = Packing.of(Engine.of(GRANTERS_ONLY), MacOs.of("14"));
        Move creation = packing.move(
                CreateAccount.of("bob", CreationMethod.named("by-hand")).by("alice"));
        long alice = Attribute.ROLE.place(1) | Attribute.TOKEN.place(2) | Attribute.PRESENT.place(1);
        long bob = present == 0 ? 0 : Attribute.ROLE.place(1) | Attribute.PRESENT.place(present);

        assertThat(packing.decide(new long[] {0, alice, bob}, creation, 2, 1).allowed())
                .isEqualTo(allowed);
    }

    @Test
    void a_creation_otherwise_tagged_differs_in_the_tag_alone() {
        Packing packing = Packing.of(Engine.of(GRANTERS_ONLY), MacOs.of("14"));
        CreateAccount creation = CreateAccount.of("bob", CreationMethod.named("by-hand"));
        Move untagged = packing.move(creation);
        Move tagged = packing.move(creation.tagged());

        assertThat(untagged.otherwiseTagged().created()).isEqualTo(tagged.created());
        assertThat(tagged.otherwiseTagged().created()).isEqualTo(untagged.created());
        assertThat(untagged.otherwiseTagged().otherwiseTagged()).isEqualTo(untagged);
    }

    @Test
    void every_operation_but_an_upgrade_is_compared() {
        Set<Operation> compared = EnumSet.noneOf(Operation.class);
        ACTIONS.forEach(action -> compared.add(action.operation()));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(compared))).containsExactly(Operation.UPGRADE);
    }
}
