package io.securetoken.bits;

/**
 * What the accounts that are neither subject nor actor have among them. The five answers depend on each other (who has a
 * granter has a holder and an administrator), so they are one attribute with the sixteen combinations that can be.
 */
public final class Others {

    /** Somebody is an administrator. */
    public static final int ADMIN = 1;
    /** Somebody holds a token. */
    public static final int HOLDER = 2;
    /** Somebody is an administrator with a usable token. */
    public static final int GRANTER = 4;
    /** A holder has a blank password, or none. */
    public static final int BLANK_HOLDER = 8;
    /** Somebody has a user id of 500 or more. */
    public static final int UID_500 = 16;

    private static final int[] PLACE = new int[32];
    private static final int[] COMBINATION = new int[16];

    static {
        int next = 0;
        for (int combination = 0; combination < 32; combination++) {
            boolean granter = (combination & GRANTER) != 0;
            boolean holder = (combination & HOLDER) != 0;
            boolean possible = (!granter || (holder && (combination & ADMIN) != 0))
                    && (holder || (combination & BLANK_HOLDER) == 0);
            PLACE[combination] = possible ? next : -1;
            if (possible) {
                COMBINATION[next++] = combination;
            }
        }
    }

    private Others() {}

    /** Returns the combinations, bit n for combination n, that two groups of accounts can have together. */
    public static int together(int some, int more) {
        if ((some & (some - 1)) == 0 && (more & (more - 1)) == 0) {
            return 1 << (Integer.numberOfTrailingZeros(some) | Integer.numberOfTrailingZeros(more));
        }
        int result = 0;
        for (int left = some; left != 0; left &= left - 1) {
            for (int right = more; right != 0; right &= right - 1) {
                result |= 1 << (Integer.numberOfTrailingZeros(left) | Integer.numberOfTrailingZeros(right));
            }
        }
        return result;
    }

    /** Returns a set of combinations as the possible values of {@link Attribute#OTHERS}. */
    public static long possible(int combinations) {
        long possible = 0;
        for (int left = combinations; left != 0; left &= left - 1) {
            possible |= 1L << PLACE[Integer.numberOfTrailingZeros(left)];
        }
        return possible;
    }

    /** Returns the values of {@link Attribute#OTHERS} in which the given answers are all yes. */
    public static long having(int answers) {
        long possible = 0;
        for (int place = 0; place < COMBINATION.length; place++) {
            if ((COMBINATION[place] & answers) == answers) {
                possible |= 1L << place;
            }
        }
        return possible;
    }

    /** Returns whether the combination at that place has the answer. */
    public static boolean has(int place, int answer) {
        return (COMBINATION[place] & answer) != 0;
    }

    /** Returns what the account can add to the others: the set of its possible combinations. */
    public static int contribution(long account) {
        int combinations = (Attribute.PRESENT.read(account) & 2) == 0 ? 0 : 1;
        for (long roles = Attribute.ROLE.read(account); roles != 0; roles &= roles - 1) {
            int admin = (roles & 1) == 0 ? 0 : ADMIN;
            for (long tokens = Attribute.TOKEN.read(account); tokens != 0; tokens &= tokens - 1) {
                int holder = (tokens & 1) == 0 ? HOLDER : 0;
                int granter = (tokens & 3) == 2 && admin != 0 ? GRANTER : 0;
                for (long passwords = Attribute.PASSWORD.read(account); passwords != 0; passwords &= passwords - 1) {
                    int blank = (passwords & 1) == 0 && holder != 0 ? BLANK_HOLDER : 0;
                    for (long uids = Attribute.UID.read(account); uids != 0; uids &= uids - 1) {
                        int ordinary = (uids & 1) == 0 ? 0 : UID_500;
                        combinations |= 1 << (admin | holder | granter | blank | ordinary);
                    }
                }
            }
        }
        return combinations;
    }

    static String[] words() {
        String[] words = new String[COMBINATION.length];
        for (int place = 0; place < words.length; place++) {
            int combination = COMBINATION[place];
            StringBuilder said = new StringBuilder();
            say(said, combination, ADMIN, "an administrator");
            say(said, combination, HOLDER, "a holder");
            say(said, combination, GRANTER, "a granter");
            say(said, combination, BLANK_HOLDER, "a holder with a blank password");
            say(said, combination, UID_500, "a user id of 500 or more");
            words[place] = said.length() == 0 ? "none of note" : said.toString();
        }
        return words;
    }

    private static void say(StringBuilder said, int combination, int answer, String word) {
        if ((combination & answer) != 0) {
            said.append(said.length() == 0 ? "" : " and ").append(word);
        }
    }
}
