package io.securetoken.testkit;

import io.securetoken.rules.RuleSet;
import io.securetoken.state.Mac;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/**
 * The laws of every book and the invariants of macOS that the catalogue marks HARD: for the platform's book, and for a
 * product's book laid over it. The predicate of each, and the rows it makes exceptions for, stand in {@link Invariants}.
 *
 * <pre>{@code
 * class AcmeOverMacosLaws extends PlatformLaws {
 *     AcmeOverMacosLaws() {
 *         super(Acme.rules().over(Macos.rules()));
 *     }
 * }
 * }</pre>
 */
public abstract class PlatformLaws extends BookLaws {

    /** On each Mac everything that the law concerns is asked, some hundred questions. */
    private static final int TRIES = 100;

    /** Tests the book that keeps the laws. */
    protected PlatformLaws(RuleSet book) {
        super(book);
    }

    /** Holds {@link Invariants#INV_01}. */
    @Property(tries = TRIES)
    @Label("INV-01 whoever gets a token may hold one")
    public void whoever_gets_a_token_may_hold_one(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_01, mac);
    }

    /** Holds {@link Invariants#INV_02}. */
    @Property(tries = TRIES)
    @Label("INV-02 a new token has a source")
    public void a_new_token_has_a_source(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_02, mac);
    }

    /** Holds {@link Invariants#INV_04}. */
    @Property(tries = TRIES)
    @Label("INV-04 a grant has a granter")
    public void a_grant_has_a_granter(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_04, mac);
    }

    /** Holds {@link Invariants#INV_05}. */
    @Property(tries = TRIES)
    @Label("INV-05 a standard holder passes nothing on")
    public void a_standard_holder_passes_nothing_on(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_05, mac);
    }

    /** Holds {@link Invariants#INV_06}. */
    @Property(tries = TRIES)
    @Label("INV-06 roles never change tokens")
    public void roles_never_change_tokens(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_06, mac);
    }

    /** Holds {@link Invariants#INV_07}. */
    @Property(tries = TRIES)
    @Label("INV-07 the last holder stays")
    public void the_last_holder_stays(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_07, mac);
    }

    /** Holds {@link Invariants#INV_08}. */
    @Property(tries = TRIES)
    @Label("INV-08 nobody turns off its own token")
    public void nobody_turns_off_its_own_token(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_08, mac);
    }

    /** Holds {@link Invariants#INV_09}. */
    @Property(tries = TRIES)
    @Label("INV-09 the last administrator stays")
    public void the_last_administrator_stays(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_09, mac);
    }

    /** Holds {@link Invariants#INV_10}. */
    @Property(tries = TRIES)
    @Label("INV-10 owners hold")
    public void owners_hold(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_10, mac);
    }

    /** Holds {@link Invariants#INV_12}. */
    @Property(tries = TRIES)
    @Label("INV-12 somebody unlocks")
    public void somebody_unlocks(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_12, mac);
    }

    /** Holds {@link Invariants#INV_14}. */
    @Property(tries = TRIES)
    @Label("INV-14 a bootstrap token is escrowed by a holder")
    public void a_bootstrap_token_is_escrowed_by_a_holder(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_14, mac);
    }

    /** Holds {@link Invariants#INV_15}. */
    @Property(tries = TRIES)
    @Label("INV-15 a bootstrap token grants at a graphical login")
    public void a_bootstrap_token_grants_at_a_graphical_login(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_15, mac);
    }

    /** Holds {@link Invariants#INV_16}. */
    @Property(tries = TRIES)
    @Label("INV-16 a forced password leaves no usable token")
    public void a_forced_password_leaves_no_usable_token(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_16, mac);
    }

    /** Holds {@link Invariants#INV_17}. */
    @Property
    @Label("INV-17 a marker authorises nothing")
    public void a_marker_authorises_nothing(@ForAll("partlyKnown") Question question) {
        holds(Invariants.INV_17, question);
    }

    /** Holds {@link Invariants#INV_18}. */
    @Property(tries = TRIES)
    @Label("INV-18 a hash gives no token")
    public void a_hash_gives_no_token(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_18, mac);
    }

    /** Holds {@link Invariants#INV_19}. */
    @Property(tries = TRIES)
    @Label("INV-19 a tag keeps only the first token away")
    public void a_tag_keeps_only_the_first_token_away(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_19, mac);
    }

    /** Holds {@link Invariants#INV_24}. */
    @Property(tries = TRIES)
    @Label("INV-24 an erasure leaves nothing")
    public void an_erasure_leaves_nothing(@ForAll("macs") Mac mac) {
        holds(Invariants.INV_24, mac);
    }

    /** Holds {@link Invariants#CONSISTENT_STAYS_CONSISTENT}. */
    @Property(tries = TRIES)
    @Label("consistency a consistent mac stays consistent")
    public void a_consistent_mac_stays_consistent(@ForAll("macs") Mac mac) {
        holds(Invariants.CONSISTENT_STAYS_CONSISTENT, mac);
    }
}
