package io.securetoken.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.action.EnableFileVault;
import io.securetoken.catalog.Macos;
import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.BootstrapTokenAuthentication;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.PasswordOrigin;
import io.securetoken.state.PasswordState;
import io.securetoken.state.RecoveryKey;
import net.jqwik.api.Example;

/** The platform's book keeps every law. */
class MacosLaws extends PlatformLaws {

    MacosLaws() {
        super(Macos.rules());
    }

    @Example
    void an_answer_may_stay_open_for_a_password_that_may_be_missing() {
        Mac mac = Mac.running("10.14.2")
                .withHardware(Hardware.INTEL)
                .withFileVault(FileVault.OFF)
                .withBootstrapToken(BootstrapToken.NOT_SUPPORTED)
                .withMdmReachable(Answer.NO)
                .withEnrollment(Enrollment.NONE)
                .withBootstrapTokenAuthentication(BootstrapTokenAuthentication.NOT_SUPPORTED)
                .withRecoveryKey(RecoveryKey.NONE)
                .with(Account.admin("alice")
                        .withUid(501)
                        .withPasswordOrigin(PasswordOrigin.PLAINTEXT)
                        .withHasLoggedIn(Answer.YES)
                        .withVolumeOwner(Answer.NO)
                        .withPreboot(Answer.YES)
                        .withCreatedBy(Macos.SETUP_ASSISTANT));
        Question unsaid = new Question(mac, EnableFileVault.as("alice"));
        Question said = new Question(
                mac.with("alice", alice -> alice.withPassword(PasswordState.SET)), EnableFileVault.as("alice"));
        Predictor macos = Predictor.of(Macos.rules());

        assertThat(unsaid.to(macos).permission()).isEqualTo(Permission.UNDETERMINED);
        assertThat(said.to(macos).permission()).isEqualTo(Permission.ALLOWED);
        assertThat(Knowledge.completions(mac, 3)).hasSize(3);
        assertThat(Laws.OPEN_ONLY_WHERE_IT_MATTERS.brokenBy(unsaid, macos)).isEmpty();
    }
}
