package io.securetoken.sysadminctl;

import io.securetoken.action.Action;
import io.securetoken.action.AddFileVaultUser;
import io.securetoken.action.ChangePassword;
import io.securetoken.action.CreateAccount;
import io.securetoken.action.DeleteAccount;
import io.securetoken.action.Demote;
import io.securetoken.action.EscrowBootstrapToken;
import io.securetoken.action.GrantToken;
import io.securetoken.action.Promote;
import io.securetoken.action.RemoveFileVaultUser;
import io.securetoken.action.ResetPassword;
import io.securetoken.action.RevokeToken;
import io.securetoken.action.TagTokenDisabled;
import io.securetoken.action.UntagTokenDisabled;
import io.securetoken.action.UpdatePreboot;
import io.securetoken.catalog.Macos;
import io.securetoken.fakemac.FakeMac;
import io.securetoken.state.Account;
import io.securetoken.state.Answer;
import io.securetoken.state.BootstrapToken;
import io.securetoken.state.Enrollment;
import io.securetoken.state.FileVault;
import io.securetoken.state.Hardware;
import io.securetoken.state.Mac;
import io.securetoken.state.Role;
import io.securetoken.state.TokenState;
import java.util.function.Predicate;

/** Every action for which there is a command, on a Mac on which it works, and how the truth shows whether it happened. */
@SuppressWarnings("ImmutableEnumChecker")
enum Deed {
    GRANT(GrantToken.to("bob").by("alice"), fake -> holds(fake, "bob")),
    REVOKE(RevokeToken.from("carl").by("alice"), fake -> !holds(fake, "carl")),
    CREATE(CreateAccount.of("eva", Macos.SYSADMINCTL).withRole(Role.STANDARD), fake -> isThere(fake, "eva")),
    CREATE_BY_GRANTER(
            CreateAccount.of("eva", Macos.SYSADMINCTL).withRole(Role.STANDARD).by("alice"),
            fake -> isThere(fake, "eva")),
    DELETE(DeleteAccount.of("bob"), fake -> !isThere(fake, "bob")),
    DELETE_RECORD(DeleteAccount.of("bob").via(DeleteAccount.Via.DIRECTORY), fake -> !isThere(fake, "bob")),
    RESET(ResetPassword.of("carl").by("alice"), fake -> fake.isPassword("carl", Deed.NEW)),
    CHANGE(ChangePassword.of("carl"), fake -> fake.isPassword("carl", Deed.NEW)),
    PROMOTE(Promote.of("bob"), fake -> fake.state().existing("bob").role() == Role.ADMIN),
    DEMOTE(Demote.of("ops"), fake -> fake.state().existing("ops").role() == Role.STANDARD),
    TAG(TagTokenDisabled.on("bob"), fake -> fake.state().existing("bob").tokenDisabledTag() == Answer.YES),
    UNTAG(UntagTokenDisabled.on("ops"), fake -> fake.state().existing("ops").tokenDisabledTag() == Answer.NO),
    ESCROW(EscrowBootstrapToken.by("alice"), fake -> fake.state().bootstrapToken() == BootstrapToken.ESCROWED),
    ADD_FILEVAULT_USER(
            AddFileVaultUser.of("bob").by("alice"),
            fake -> fake.state().existing("bob").preboot() == Answer.YES),
    REMOVE_FILEVAULT_USER(
            RemoveFileVaultUser.of("carl"),
            fake -> fake.state().existing("carl").preboot() == Answer.NO),
    UPDATE_PREBOOT(UpdatePreboot.now(), fake -> fake.state().existing("dora").preboot() == Answer.YES);

    static final String ALICE = "alices-Secret-4711";
    static final String BOB = "bobs-Secret-0815";
    static final String CARL = "carls-Secret-1234";
    static final String NEW = "a-new-Secret-9876";

    static final Mac MAC = Mac.running("14.4")
            .withHardware(Hardware.APPLE_SILICON)
            .withFileVault(FileVault.ON)
            .withEnrollment(Enrollment.AUTOMATED)
            .withMdmReachable(Answer.YES)
            .withBootstrapToken(BootstrapToken.NONE)
            .with(
                    Account.admin("alice").withToken(TokenState.USABLE).withPreboot(Answer.YES),
                    Account.standard("bob"),
                    Account.standard("carl").withToken(TokenState.USABLE).withPreboot(Answer.YES),
                    Account.standard("dora").withToken(TokenState.USABLE).withPreboot(Answer.NO),
                    Account.admin("ops").withTokenDisabledTag(Answer.YES));

    private final transient Action action;
    private final transient Predicate<FakeMac> happened;

    Deed(Action action, Predicate<FakeMac> happened) {
        this.action = action;
        this.happened = happened;
    }

    Action action() {
        return action;
    }

    boolean happened(FakeMac fake) {
        return happened.test(fake);
    }

    /** Returns the one account whose role it may change. */
    String subject() {
        return String.valueOf(action.account());
    }

    boolean mayChangeARole() {
        return this == PROMOTE
                || this == DEMOTE
                || this == CREATE
                || this == CREATE_BY_GRANTER
                || this == DELETE
                || this == DELETE_RECORD;
    }

    private static boolean holds(FakeMac fake, String name) {
        return fake.state().existing(name).token().holds() == Answer.YES;
    }

    private static boolean isThere(FakeMac fake, String name) {
        return fake.state().account(name).isPresent();
    }
}
