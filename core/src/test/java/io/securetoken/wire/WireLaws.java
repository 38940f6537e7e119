package io.securetoken.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.securetoken.action.Action;
import io.securetoken.action.CreateAccount;
import io.securetoken.catalog.FactorialIt;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordForm;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is sent is what is received. */
class WireLaws {

    private static final Wire WIRE = Wire.of(Macos.rules(), FactorialIt.rules());

    @Property
    void an_action_comes_back_as_it_was_sent(@ForAll("actions") Action action) {
        assertThat(WIRE.action(EventRecord.of(action))).isEqualTo(action);
    }

    @Property
    void an_event_read_from_its_tree_is_the_same_record(@ForAll("actions") Action action) {
        EventRecord sent = EventRecord.of(action);

        assertThat(WIRE.event(Wire.tree(sent))).isEqualTo(sent);
    }

    @Property
    void a_mac_comes_back_as_it_was_sent(@ForAll("macs") Mac mac) {
        assertThat(WIRE.mac(MacRecord.of(mac))).isEqualTo(mac);
    }

    @Property
    void a_key_that_an_event_does_not_have_is_refused(@ForAll("actions") Action action) {
        var tree = Wire.tree(EventRecord.of(action));
        tree.put("colour", "blue");

        assertThatThrownBy(() -> WIRE.event(tree))
                .isInstanceOf(WireException.class)
                .hasMessageStartingWith("$.colour: found unknown key \"colour\", allowed type, ");
    }

    @Property(tries = 200)
    void a_verdict_is_sent_with_its_words(@ForAll("actions") Action action) {
        String account = action.account();
        Mac mac = Mac.running("14.4");
        for (String name : Arrays.asList(account, action.by())) {
            boolean created = action instanceof CreateAccount && name != null && name.equals(account);
            if (name != null && !created) {
                mac = mac.with(Account.admin(name));
            }
        }
        if (action instanceof CreateAccount
                && account != null
                && (account.equals(action.by()) || mac.account(account).isPresent())) {
            return;
        }
        var verdict = Predictor.of(Macos.rules()).predict(mac, action);

        VerdictRecord sent = VerdictRecord.of(verdict);

        assertThat(sent.permission()).isEqualTo(verdict.permission().word());
        assertThat(sent.tokens()).hasSameSizeAs(verdict.tokens());
        assertThat(WIRE.action(sent.event())).isEqualTo(action);
    }

    @Provide
    Arbitrary<Action> actions() {
        return Arbitraries.of(Action.class.getPermittedSubclasses())
                .flatMap(type -> Samples.of(type.asSubclass(Record.class)))
                .map(Action.class::cast)
                .filter(WireLaws::canBeSaid);
    }

    /** A creation with a password form of which nothing is known can only be said where the method says so. */
    private static boolean canBeSaid(Action action) {
        return !(action instanceof CreateAccount creation)
                || creation.password() != PasswordForm.UNKNOWN
                || creation.method().password() == PasswordForm.UNKNOWN;
    }

    @Provide
    Arbitrary<Mac> macs() {
        return Samples.of(MacRecord.class).map(WIRE::mac);
    }

    @Property
    void what_the_format_cannot_say_of_an_account_is_refused(@ForAll("macs") Mac mac) {
        Account vague = Account.named("vague").withKind(AccountKind.LOCAL).withPresent(Answer.UNKNOWN);

        assertThatThrownBy(() -> MacRecord.of(mac.with(vague)))
                .isInstanceOf(WireException.class)
                .hasMessageContaining("\"vague\", which is only perhaps there");
    }
}
