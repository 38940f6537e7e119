package io.securetoken.sysadminctl;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.Operation;
import io.securetoken.catalog.Macos;
import io.securetoken.state.Account;
import io.securetoken.state.AccountKind;
import io.securetoken.state.Answer;
import io.securetoken.state.FileSystem;
import io.securetoken.state.FileVault;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordState;
import io.securetoken.testkit.ActionChains;
import io.securetoken.testkit.Macs;
import io.securetoken.testkit.Question;
import io.securetoken.testkit.Walk;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.state.ActionChain;

/** The same chain of actions in the simulator, and through the adapter on a FakeMac, with real child processes. */
class ModelAgainstProcessesLaws {

    private static final Operation[] WITH_COMMANDS = {
        Operation.GRANT_TOKEN,
        Operation.REVOKE_TOKEN,
        Operation.CREATE_ACCOUNT,
        Operation.DELETE_BY_SYSADMINCTL,
        Operation.DELETE_BY_DIRECTORY,
        Operation.RESET_BY_SYSADMINCTL,
        Operation.CHANGE_PASSWORD,
        Operation.PROMOTE,
        Operation.DEMOTE,
        Operation.TAG_TOKEN_DISABLED,
        Operation.UNTAG_TOKEN_DISABLED,
        Operation.ESCROW_BOOTSTRAP_TOKEN,
        Operation.ADD_FILEVAULT_USER,
        Operation.REMOVE_FILEVAULT_USER,
        Operation.UPDATE_PREBOOT
    };

    private static final Map<Outcome, Integer> OUTCOMES = new EnumMap<>(Outcome.class);

    @Property(tries = 1)
    void the_adapter_does_what_the_simulator_says(@ForAll("chains") ActionChain<Walk> chain) throws IOException {
        followed(chain);
    }

    @Property(tries = 60)
    @Tag("processes")
    void the_adapter_does_what_the_simulator_says_again_and_again(@ForAll("chains") ActionChain<Walk> chain)
            throws IOException {
        followed(chain);
    }

    private static void followed(ActionChain<Walk> chain) throws IOException {
        chain.peek(new Follower(OUTCOMES)::follow).run();
    }

    @AfterContainer
    static void something_was_compared() {
        System.out.println("steps in the simulator and on a FakeMac: " + OUTCOMES);
        assertThat(OUTCOMES).isNotEmpty();
    }

    @Provide
    Arbitrary<ActionChain<Walk>> chains() {
        return ActionChains.under(Macos.rules())
                .from(Macs.any()
                        .running("11", "12.0.1", "14.4", "15", "26", "27")
                        .withAccounts(2, 3)
                        .map(ModelAgainstProcessesLaws::usual))
                .of(WITH_COMMANDS)
                .where(ModelAgainstProcessesLaws::isSaidByTheBookAlone)
                .upTo(5);
    }

    /** Accounts that the tools can ask for a password, and that can log in. */
    private static Mac usual(Mac mac) {
        Mac usual = mac.withFileSystem(FileSystem.APFS);
        for (Account account : mac.accounts()) {
            usual = usual.with(account.withKind(AccountKind.LOCAL)
                    .withPassword(PasswordState.SET)
                    .withEnabled(Answer.YES));
        }
        return usual;
    }

    /**
     * A change of password takes its owner at the screen, and who is a FileVault user shows only while FileVault is on: of both the
     * book knows nothing.
     */
    private static boolean isSaidByTheBookAlone(Question question) {
        String account = question.action().account();
        String by = question.action().by();
        Mac mac = question.mac();
        if ("root".equals(account)
                || "root".equals(by)
                || Commands.forAction(question.action(), mac).isEmpty()) {
            return false;
        }
        return switch (question.action().operation()) {
            case CHANGE_PASSWORD -> "alice".equals(account);
            case REMOVE_FILEVAULT_USER -> mac.fileVault() == FileVault.ON;
            case ADD_FILEVAULT_USER -> by != null && mac.fileVault() == FileVault.ON;
            default -> true;
        };
    }
}
