package io.securetoken.bits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What accounts have among them, against a reading that goes through the combinations one by one. */
class OthersTest {

    private static final List<Integer> ANSWERS =
            List.of(Others.ADMIN, Others.HOLDER, Others.GRANTER, Others.BLANK_HOLDER, Others.UID_500);

    /** The combinations that accounts can have among them, in order. */
    private static final List<Integer> COMBINATIONS = IntStream.range(0, 32)
            .filter(all -> (all & Others.GRANTER) == 0 || ((all & Others.HOLDER) != 0 && (all & Others.ADMIN) != 0))
            .filter(all -> (all & Others.BLANK_HOLDER) == 0 || (all & Others.HOLDER) != 0)
            .boxed()
            .toList();

    @Test
    void there_are_sixteen_combinations_and_each_says_what_it_has() {
        assertThat(COMBINATIONS).hasSize(16);
        assertThat(Attribute.OTHERS.words()).containsExactly(Others.words());
        assertThat(Others.words())
                .hasSize(16)
                .doesNotHaveDuplicates()
                .startsWith("none of note", "an administrator", "a holder", "an administrator and a holder")
                .contains("a holder and a holder with a blank password")
                .endsWith("an administrator and a holder and a granter and a holder with a blank password"
                        + " and a user id of 500 or more");
        for (int place = 0; place < 16; place++) {
            for (int answer : ANSWERS) {
                assertThat(Others.has(place, answer)).isEqualTo((COMBINATIONS.get(place) & answer) != 0);
            }
        }
    }

    @Test
    void a_combination_stands_in_its_place() {
        for (int place = 0; place < 16; place++) {
            assertThat(Others.possible(1 << COMBINATIONS.get(place))).isEqualTo(1L << place);
        }
        assertThat(Others.possible(combinations(new TreeSet<>(COMBINATIONS)))).isEqualTo(0xFFFF);
        assertThat(Others.possible(0)).isZero();
    }

    @Test
    void having_answers_is_having_all_of_them() {
        for (int answers = 0; answers < 32; answers++) {
            long expected = 0;
            for (int place = 0; place < 16; place++) {
                expected |= (COMBINATIONS.get(place) | answers) == COMBINATIONS.get(place) ? 1L << place : 0;
            }
            assertThat(Others.having(answers)).isEqualTo(expected);
        }
    }

    @Test
    void two_groups_have_together_what_one_of_them_has() {
        for (int some : COMBINATIONS) {
            for (int more : COMBINATIONS) {
                for (int open : COMBINATIONS) {
                    assertThat(Others.together(1 << some, 1 << more | 1 << open))
                            .isEqualTo(1 << (some | more) | 1 << (some | open));
                    assertThat(Others.together(1 << some | 1 << more, 1 << open))
                            .isEqualTo(1 << (some | open) | 1 << (more | open));
                }
            }
        }
    }

    @Test
    void an_account_contributes_what_its_open_values_leave_possible() {
        long accounts = 0;
        for (int roles = 1; roles < 4; roles++) {
            for (int tokens = 1; tokens < 8; tokens++) {
                for (int passwords = 1; passwords < 8; passwords++) {
                    for (int uids = 1; uids < 4; uids++) {
                        for (int present = 1; present < 4; present++) {
                            long account = Attribute.ROLE.place(roles)
                                    | Attribute.TOKEN.place(tokens)
                                    | Attribute.PASSWORD.place(passwords)
                                    | Attribute.UID.place(uids)
                                    | Attribute.PRESENT.place(present);
                            assertThat(Others.contribution(account))
                                    .isEqualTo(combinations(contributed(roles, tokens, passwords, uids, present)));
                            accounts++;
                        }
                    }
                }
            }
        }
        assertThat(accounts).isEqualTo(3 * 7 * 7 * 3 * 3);
    }

    private static Set<Integer> contributed(int roles, int tokens, int passwords, int uids, int present) {
        Set<Integer> contributed = new TreeSet<>();
        if ((present & 2) != 0) {
            contributed.add(0);
        }
        for (String role : possible(roles, "admin", "standard")) {
            for (String token : possible(tokens, "none", "usable", "stale")) {
                for (String password : possible(passwords, "set", "blank", "none")) {
                    for (String uid : possible(uids, "500", "below")) {
                        boolean admin = role.equals("admin");
                        boolean holder = !token.equals("none");
                        contributed.add((admin ? Others.ADMIN : 0)
                                | (holder ? Others.HOLDER : 0)
                                | (admin && token.equals("usable") ? Others.GRANTER : 0)
                                | (holder && !password.equals("set") ? Others.BLANK_HOLDER : 0)
                                | (uid.equals("500") ? Others.UID_500 : 0));
                    }
                }
            }
        }
        return contributed;
    }

    private static List<String> possible(int set, String... values) {
        return IntStream.range(0, values.length)
                .filter(value -> (set >> value & 1) != 0)
                .mapToObj(value -> values[value])
                .toList();
    }

    private static int combinations(Set<Integer> combinations) {
        return combinations.stream().mapToInt(combination -> 1 << combination).sum();
    }
}
