package io.securetoken.testkit;

import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;

/**
 * Assertions about what one account holds; each leads back to where it came from.
 *
 * <pre>{@code
 * assertThat(verdict).leaves("bob").withoutToken().because("GRANT-03");
 * assertThat(mac).hasAccount("ops").withUsableToken();
 * }</pre>
 *
 * @param <S> the assertions it leads back to
 */
public final class TokenAssert<S extends Sentences<S, ?>> {

    private final S back;
    private final String name;
    private final TokenState token;

    private TokenAssert(S back, String name, TokenState token) {
        this.back = back;
        this.name = name;
        this.token = token;
    }

    static <S extends Sentences<S, ?>> TokenAssert<S> of(S back, Mac mac, String name) {
        return new TokenAssert<>(
                back,
                name,
                mac.account(name)
                        .orElseGet(() -> {
                            back.fail("an account " + Sentences.quoted(name), "there is none");
                            throw new AssertionError(name);
                        })
                        .token());
    }

    /** Returns the assertions it came from; fails unless the account certainly holds a token that works. */
    public S withUsableToken() {
        return back.expect(token == TokenState.USABLE, holding("a usable token"), found());
    }

    /** Returns the assertions it came from; fails unless the account certainly holds a token, usable or stale. */
    public S withToken() {
        return back.expect(token.holds() == Answer.YES, holding("a token"), found());
    }

    /** Returns the assertions it came from; fails unless the account certainly holds a token that no longer works. */
    public S withStaleToken() {
        return back.expect(token == TokenState.STALE, holding("a stale token"), found());
    }

    /** Returns the assertions it came from; fails unless the account certainly holds no token. */
    public S withoutToken() {
        return back.expect(token == TokenState.NONE, holding("no token"), found());
    }

    /** Returns the assertions it came from; fails if it is known what the account holds. */
    public S withTokenUnknown() {
        return back.expect(!token.isKnown(), "that it is not known what " + Sentences.quoted(name) + " holds", found());
    }

    private String holding(String what) {
        return Sentences.quoted(name) + " to hold " + what;
    }

    private String found() {
        return "its token is " + token.word();
    }
}
