package io.securetoken.observe;

import io.securetoken.state.TokenState;
import java.io.Serializable;
import java.util.List;

/**
 * What is known of one account's token from observations, and what that rests on. The state is unknown where sources
 * disagree or none is fresh, and never usable unless a use of the token was seen.
 *
 * <pre>{@code
 * AccountFindings bob = findings.account("bob");
 * bob.token();       // HELD
 * bob.conflicts();   // empty
 * }</pre>
 *
 * @param name the account
 * @param token the state of its token
 * @param restsOn the fresh observations that speak of the token
 * @param conflicts the disagreements about the account
 * @param setAside what was seen of the account and does not count
 */
public record AccountFindings(
        String name, TokenState token, List<Observation> restsOn, List<Conflict> conflicts, List<SetAside> setAside)
        implements Serializable {

    /** Takes copies of the lists. */
    public AccountFindings {
        restsOn = List.copyOf(restsOn);
        conflicts = List.copyOf(conflicts);
        setAside = List.copyOf(setAside);
    }
}
