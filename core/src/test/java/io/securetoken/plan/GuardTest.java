package io.securetoken.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each rule by itself, as the search reads it and as the checker of plans does, on Macs written as their accounts {@code ops}, {@code eva} and {@code new}: role and token of each,
 * {@code perhaps} if it may not be there, {@code -} where there is no account.
 */
class GuardTest {

    private static final String[] NAMES = {"", "ops", "eva", "new"};
    private static final Goal ANY = Goal.fileVaultOn();

    private static long[] mac(String accounts) {
        return LongStream.concat(
                        LongStream.of(0), Arrays.stream(accounts.split(" \\+ ")).mapToLong(GuardTest::account))
                .toArray();
    }

    private static long account(String text) {
        if (text.equals("-")) {
            return 0;
        }
        String[] words = text.toUpperCase(Locale.ROOT).split(" ");
        return Account.named("somebody")
                .withRole(Role.valueOf(words[0]))
                .withToken(TokenState.valueOf(words[1]))
                .withPresent(words.length == 3 ? Answer.UNKNOWN : Answer.YES)
                .possible();
    }

    /** The same Mac as the checker of plans sees it. */
    private static Mac told(long[] packed) {
        List<Account> accounts = new ArrayList<>();
        for (int place = 1; place < packed.length; place++) {
            if (packed[place] != 0) {
                accounts.add(Account.named(NAMES[place]).withPossible(packed[place]));
            }
        }
        return Mac.running("14.4").withAccounts(accounts);
    }

    private static Changes changes(String before, String after) {
        return Changes.between(told(mac(before)), told(mac(after)));
    }

    private static Guard guard(Set<Safety> rules, String start, Goal goal) {
        long[] packed = mac(start);
        return new Guard(rules, packed, Arrays.copyOf(NAMES, packed.length), goal);
    }

    @ParameterizedTest
    @CsvSource({
        "admin none,           admin usable,           true",
        "admin none,           admin stale,            true",
        "admin usable,         admin none,             true",
        "admin none,           admin held,             false",
        "admin none,           admin unknown,          false",
        "admin unknown,        admin held,             false",
        "admin unknown,        admin usable,           true",
        "admin unknown,        standard unknown,       true",
        "admin held,           admin held,             true",
        "admin usable,         -,                      true",
        "-,                    admin usable,           true",
        "-,                    admin unknown,          false",
        "admin usable,         admin usable perhaps,   false",
        "admin none perhaps,   admin none,             true",
        "admin none perhaps,   standard none perhaps,  true",
        "-,                    admin none perhaps,     false",
        "admin none + admin none, admin none + admin held, false",
        "admin none + admin none, admin held + admin none, false",
    })
    void a_step_is_definite_if_what_changes_of_tokens_and_of_who_is_there_becomes_known(
            String before, String after, boolean definite) {
        assertThat(Guard.isDefinite(mac(before), mac(after))).isEqualTo(definite);
    }

    @ParameterizedTest
    @CsvSource({
        "admin usable,                      standard usable,                        false",
        "admin usable,                      unknown usable,                         false",
        "admin usable,                      admin none,                             false",
        "admin usable,                      admin stale,                            false",
        "admin usable,                      admin unknown,                          false",
        "admin usable,                      -,                                      false",
        "admin usable,                      admin usable perhaps,                   false",
        "admin usable,                      admin usable,                           true",
        "unknown usable,                    standard usable,                        false",
        "unknown unknown,                   unknown none,                           false",
        "admin held,                        admin stale,                            false",
        "admin none,                        standard none,                          true",
        "admin stale,                       standard stale,                         true",
        "standard usable,                   standard none,                          true",
        "admin usable + standard usable,    standard usable + admin usable,         true",
        "admin usable + admin none,         standard usable + admin usable,         true",
        "admin usable + admin usable,       admin none + admin usable,              true",
        "admin usable + admin none,         admin none + admin none,                false",
        "admin none + admin usable,         admin none + admin none,                false",
        "admin usable + standard usable,    standard usable + standard usable,      false",
        "admin usable + admin usable,       standard usable + admin usable perhaps, false",
        "unknown unknown + standard none,   unknown unknown + admin none,           true",
        "admin usable + - + -,              standard none + - + admin usable,       true",
    })
    void a_granter_stays_unless_none_could_grant_from_the_start(String start, String after, boolean kept) {
        assertThatKept(Safety.A_GRANTER_STAYS, start, after, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "admin none,                    standard none,                      false",
        "admin none,                    unknown none,                       false",
        "admin none,                    -,                                  false",
        "admin none,                    admin none perhaps,                 false",
        "admin none,                    admin usable,                       true",
        "unknown none,                  standard none,                      false",
        "unknown none,                  unknown usable,                     true",
        "unknown none,                  unknown none perhaps,               false",
        "standard none,                 unknown none,                       true",
        "standard none,                 -,                                  true",
        "admin none + standard none,    standard none + admin none,         true",
        "admin none + admin none,       standard none + admin none,         true",
        "admin none + admin none,       standard none + standard none,      false",
        "admin none + unknown none,     standard none + unknown none,       false",
        "unknown none + standard none,  unknown none + -,                   true",
        "admin none + -,                standard none + admin none perhaps, false",
    })
    void the_last_administrator_stays(String start, String after, boolean kept) {
        assertThatKept(Safety.THE_LAST_ADMINISTRATOR_STAYS, start, after, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "standard usable,                   standard none,                      false",
        "standard usable,                   standard unknown,                   false",
        "standard usable,                   -,                                  false",
        "standard usable,                   standard usable perhaps,            false",
        "standard usable,                   standard stale,                     true",
        "standard usable,                   standard held,                      true",
        "standard stale,                    standard none,                      false",
        "standard held,                     standard none,                      false",
        "standard unknown,                  standard none,                      false",
        "standard unknown,                  admin unknown,                      true",
        "standard unknown,                  standard unknown perhaps,           false",
        "standard none,                     standard unknown,                   true",
        "standard none,                     -,                                  true",
        "standard usable + admin none,      standard none + admin stale,        true",
        "standard usable + admin none,      standard none + admin none,         false",
        "standard usable + admin none,      standard none + admin usable perhaps, false",
        "standard unknown + admin none,     standard unknown + standard none,   true",
    })
    void the_last_holder_stays(String start, String after, boolean kept) {
        assertThatKept(Safety.THE_LAST_HOLDER_STAYS, start, after, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "admin usable,                  admin stale,                    false",
        "admin usable,                  admin held,                     false",
        "admin none,                    admin unknown,                  false",
        "-,                             admin stale,                    false",
        "admin none + admin usable,     admin none + admin stale,       false",
        "admin stale,                   admin stale,                    true",
        "admin held,                    admin stale,                    true",
        "admin unknown,                 admin stale,                    true",
        "admin stale,                   admin usable,                   true",
        "admin stale + admin none,      admin none + admin usable,      true",
    })
    void no_token_goes_stale(String before, String after, boolean kept) {
        assertThatKept(Safety.NO_TOKEN_GOES_STALE, before, after, kept);
    }

    @Test
    void a_token_goes_stale_by_the_step_that_makes_it_so_whatever_it_was_from_the_start() {
        Set<Safety> rule = EnumSet.of(Safety.NO_TOKEN_GOES_STALE);

        assertThat(guard(rule, "admin stale", ANY).allows(mac("admin usable"), mac("admin stale")))
                .isFalse();
        assertThat(guard(rule, "admin usable", ANY).allows(mac("admin stale"), mac("admin stale")))
                .isTrue();
        assertThat(Safety.NO_TOKEN_GOES_STALE.isBrokenByStep(
                        changes("admin usable", "admin stale"), changes("admin stale", "admin stale"), ANY))
                .isTrue();
        assertThat(Safety.NO_TOKEN_GOES_STALE.isBrokenByStep(
                        changes("admin stale", "admin stale"), changes("admin usable", "admin stale"), ANY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "admin none,                    -,                              filevault on,                       false",
        "admin none,                    admin none perhaps,             filevault on,                       false",
        "admin none,                    -,                              eva is absent,                      false",
        "admin none,                    -,                              ops holds no token,                 false",
        "admin none,                    -,                              ops is absent,                      true",
        "admin none + standard none,    admin none + -,                 ops is absent,                      false",
        "admin none + standard none,    - + -,                          ops is absent,                      false",
        "admin none + standard none,    - + -,                          ops is absent and eva is absent,    true",
        "admin usable perhaps,          admin none perhaps,             filevault on,                       true",
        "admin none + - + -,            standard usable + - + admin none, filevault on,                     true",
        "admin none + - + -,            admin none + - + -,             filevault on,                       true",
    })
    void accounts_stay_but_for_those_that_the_goal_wants_absent(String start, String after, String goal, boolean kept) {
        assertThatKept(Safety.ACCOUNTS_STAY, start, after, Goal.parse(goal), kept);
        assertThat(guard(EnumSet.complementOf(EnumSet.of(Safety.ACCOUNTS_STAY)), "standard none", ANY)
                        .allows(mac("standard none"), mac("-")))
                .isTrue();
    }

    /** Both what this rule says by itself, and that nothing is said without it. */
    private static void assertThatKept(Safety rule, String start, String after, Goal goal, boolean kept) {
        Set<Safety> another = EnumSet.of(Safety.ROLES_END_AS_THEY_BEGAN);
        Changes step = changes(start, after);

        assertThat(guard(EnumSet.of(rule), start, goal).allows(mac(start), mac(after)))
                .isEqualTo(kept);
        assertThat(guard(another, start, goal).allows(mac(start), mac(after))).isTrue();
        assertThat(rule.isBrokenByStep(step, step, goal)).isEqualTo(!kept);
        assertThat(Safety.ROLES_END_AS_THEY_BEGAN.isBrokenByStep(step, step, goal))
                .isFalse();
    }

    private static void assertThatKept(Safety rule, String start, String after, boolean kept) {
        assertThatKept(rule, start, after, ANY, kept);
    }

    @ParameterizedTest
    @CsvSource({
        "admin none,                    standard none,                  filevault on,   false",
        "standard none,                 admin none,                     filevault on,   false",
        "standard none,                 admin none,                     eva is admin,   false",
        "standard none,                 admin none,                     ops is admin,   true",
        "admin none,                    standard none,                  ops is admin,   false",
        "standard none,                 unknown none,                   ops is admin,   false",
        "unknown none,                  unknown usable,                 filevault on,   true",
        "unknown none,                  admin none,                     filevault on,   false",
        "standard none,                 standard usable perhaps,        filevault on,   true",
        "standard none + admin none,    standard none + standard none,  filevault on,   false",
        "standard none + admin none,    standard none + -,              filevault on,   true",
        "standard none + -,             standard none + admin none,     filevault on,   true",
    })
    void roles_end_as_they_began_but_for_administrators_that_the_goal_makes(
            String start, String end, String goal, boolean kept) {
        assertThat(guard(EnumSet.of(Safety.ROLES_END_AS_THEY_BEGAN), start, Goal.parse(goal))
                        .allowsEnd(mac(end)))
                .isEqualTo(kept);
        assertThat(guard(EnumSet.of(Safety.A_GRANTER_STAYS), start, Goal.parse(goal))
                        .allowsEnd(mac(end)))
                .isTrue();
        assertThat(Safety.ROLES_END_AS_THEY_BEGAN.isBrokenInTheEnd(changes(start, end), Goal.parse(goal)))
                .isEqualTo(!kept);
        assertThat(Safety.A_GRANTER_STAYS.isBrokenInTheEnd(changes(start, end), Goal.parse(goal)))
                .isFalse();
    }

    @Test
    void no_account_that_a_plan_made_is_left_in_the_end() {
        Set<Safety> rule = EnumSet.of(Safety.ACCOUNTS_STAY);

        assertThat(guard(rule, "admin none + -", ANY).allowsEnd(mac("admin none + standard none")))
                .isFalse();
        assertThat(guard(rule, "admin none + -", ANY).allowsEnd(mac("standard none + -")))
                .isTrue();
        assertThat(guard(EnumSet.complementOf(EnumSet.copyOf(rule)), "admin none + -", ANY)
                        .allowsEnd(mac("admin none + standard none")))
                .isTrue();
        assertThat(Safety.ACCOUNTS_STAY.isBrokenInTheEnd(changes("admin none + -", "admin none + standard none"), ANY))
                .isTrue();
        assertThat(Safety.ACCOUNTS_STAY.isBrokenInTheEnd(changes("admin none + -", "standard none + -"), ANY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "admin none,                    filevault on,                       true",
        "admin none,                    ops is absent,                      false",
        "unknown none,                  ops is absent,                      false",
        "standard none,                 ops is absent,                      true",
        "admin none + admin none,       ops is absent,                      true",
        "admin none + unknown none,     ops is absent,                      true",
        "admin none + admin none,       ops is absent and eva is absent,    false",
        "admin none + standard none,    ops is absent,                      false",
        "standard none + admin none,    eva is absent,                      false",
        "admin none + standard none,    ops is absent and ops is admin,     false",
        "admin none + standard none,    ops is absent and eva is admin,     true",
        "admin none + -,                ops is absent and eva is admin,     false",
    })
    void whether_the_rules_leave_an_end_is_known_from_the_start(String start, String goal, boolean leaves) {
        assertThat(guard(EnumSet.allOf(Safety.class), start, Goal.parse(goal)).leavesAnEnd())
                .isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "ROLES_END_AS_THEY_BEGAN,       true",
        "ACCOUNTS_STAY,                 true",
        "THE_LAST_ADMINISTRATOR_STAYS,  true",
        "A_GRANTER_STAYS,               false",
        "NO_TOKEN_GOES_STALE,           false",
        "THE_LAST_HOLDER_STAYS,         false",
    })
    void only_three_rules_together_leave_no_end(Safety givenUp, boolean leaves) {
        assertThat(guard(EnumSet.complementOf(EnumSet.of(givenUp)), "admin none", Goal.absent("ops"))
                        .leavesAnEnd())
                .isEqualTo(leaves);
    }

    @ParameterizedTest
    @CsvSource({
        "standard none,                     standard none,                      filevault on,   0, 0",
        "standard none,                     admin none,                         filevault on,   1, 0",
        "admin none,                        standard none,                      filevault on,   1, 0",
        "standard none,                     standard usable,                    filevault on,   0, 0",
        "standard none,                     admin none,                         ops is admin,   0, 0",
        "standard none,                     admin none,                         ops is absent,  0, 0",
        "standard none,                     admin none,                         eva is absent,  1, 0",
        "standard none,                     -,                                  ops is absent,  0, 0",
        "standard none + -,                 standard none + admin none,         filevault on,   0, 1",
        "standard none + - + -,             admin none + - + standard none,     filevault on,   1, 1",
        "standard none + admin none + -,    admin none + standard none + -,     filevault on,   2, 0",
        "standard none + admin none + -,    admin none + standard none + admin none, filevault on, 2, 1",
        "standard none + admin none + -,    admin none + admin none + -,        filevault on,   1, 0",
    })
    void a_role_to_be_given_back_and_a_helper_to_be_deleted_are_owed(
            String start, String now, String goal, int roles, int helpers) {
        Goal toBeMet = Goal.parse(goal);

        assertThat(guard(EnumSet.allOf(Safety.class), start, toBeMet).owed(mac(now)))
                .isEqualTo(roles + helpers);
        assertThat(guard(EnumSet.of(Safety.ROLES_END_AS_THEY_BEGAN), start, toBeMet)
                        .owed(mac(now)))
                .isEqualTo(roles);
        assertThat(guard(EnumSet.of(Safety.ACCOUNTS_STAY), start, toBeMet).owed(mac(now)))
                .isEqualTo(helpers);
        assertThat(guard(EnumSet.noneOf(Safety.class), start, toBeMet).owed(mac(now)))
                .isZero();
    }
}
