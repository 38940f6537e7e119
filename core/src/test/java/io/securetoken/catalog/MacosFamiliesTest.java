package io.securetoken.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.securetoken.predict.Permission;
import io.securetoken.predict.Predictor;
import io.securetoken.predict.Verdict;
import io.securetoken.rules.Rule;
import io.securetoken.state.Mac;
import io.securetoken.state.TokenState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue as tables: statement, Mac, accounts, what is done, may it, what does the account hold if it is done. */
class MacosFamiliesTest {

    private static final Predictor MACOS = Predictor.of(Macos.rules());

    @ParameterizedTest(name = "{0}: {3} on {1} with {2}: {4}, {5}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            ELIG-01 | 14.4 fv:on | ops admin usable, eva standard | grant eva by ops | allowed | usable
            ELIG-02 | 14.4 fv:on | ops admin usable, eva standard kind:network | grant eva by ops | refused | none
            ELIG-02 | 14.4 bst:escrowed mdm:here | ops admin usable, eva standard kind:network | login eva | allowed | none
            ELIG-03 | 10.14 | eva admin uid:499 | login eva | allowed | none
            ELIG-04 | 10.13.4 | ops admin usable, eva standard kind:system uid:400 | grant eva by ops | allowed | usable
            ELIG-07 | 11 | ops admin usable | create eva sysadminctl pw:none by ops | allowed | none
            ELIG-08 | 11 | ops admin | create eva sysadminctl standard pw:blank by ops | allowed | usable
            ELIG-08 | 11 bst:escrowed mdm:here | ops admin usable, eva standard pw:blank | login eva | allowed | none
            ELIG-09 | 14.4 hw:t2 | ops admin usable, eva standard usable pw:blank | filevault ops fdesetup | refused | usable
            ELIG-10 | 11 | ops admin | create eva system-settings tagged by ops | allowed | none
            ELIG-10 | 11 bst:none fv:off | ops admin, eva admin hash new tagged | login eva | allowed | none
            ELIG-11 | 11 | ops admin | create eva sysadminctl tagged by ops | allowed | usable
            ELIG-12 | 11 | eva admin | set eva | allowed | usable
            ELIG-13 | 11 | eva standard kind:sharing-only pw:none | set eva | allowed | none
            ELIG-14 | 14.4 bst:escrowed mdm:here | eva admin kind:system pw:none | login eva directory-check | allowed | none
            ELIG-15 | 14.4 | ops admin usable, eva admin kind:root uid:0 | grant eva by ops | refused | none
            ELIG-16 | 14.4 | ops admin usable, eva standard kind:guest | grant eva by ops | refused | none
            FIRST-01 | 10.14 | eva standard | login eva ssh | allowed | usable
            FIRST-01 | 10.14 | eva standard, bob standard | login eva | allowed | none
            FIRST-02 | 10.14.2 fv:off | eva standard | filevault eva fdesetup | allowed | usable
            FIRST-02 | 10.15 fv:off | eva standard | filevault eva fdesetup | refused | none
            FIRST-02 | 10.15 fv:off | eva standard kind:mobile | filevault eva fdesetup | allowed | usable
            FIRST-02 | 11 fv:off hw:apple-silicon | eva standard | filevault eva fdesetup | allowed | usable
            FIRST-02 | 11 fv:deferred hw:t2 bst:none | eva standard, bob standard | login eva | allowed | usable
            FIRST-03 | 10.14.2 | ops admin, eva standard | grant eva by ops | allowed | usable
            FIRST-04 | 10.15 | eva admin uid:400 | login eva directory-check | allowed | usable
            FIRST-04 | 10.15 | eva standard | login eva console | allowed | none
            FIRST-05 | 10.15 fv:off bst:none | eva standard kind:mobile new | login eva | allowed | usable
            FIRST-05 | 10.14 fv:off bst:none | eva standard kind:mobile uid:400 new | login eva | allowed | usable
            FIRST-06 | 11 | eva standard uid:300 pw:none | set eva | allowed | usable
            FIRST-06 | 10.15 | eva admin pw:none | set eva | allowed | none
            FIRST-07 | 11 bst:none fv:off | eva standard hash new | login eva | allowed | usable
            FIRST-08 | 10.15 enrolled:user-approved | eva standard | filevault eva profile | allowed | usable
            FIRST-08 | 10.15 enrolled:none | eva standard | filevault eva profile | refused | usable
            FIRST-09 | 12.0.1 fv:off | eva standard | reset eva recovery | allowed | usable
            CREATE-14 | 14.4 bst:escrowed mdm:here fv:off | ops admin usable | create eva directory-login kind:mobile | allowed | usable
            CREATE-14 | 14.4 bst:none fv:off | ops admin usable | create eva directory-login kind:mobile | allowed | none
            CREATE-14 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable | create eva directory-login kind:mobile | allowed | usable
            CREATE-16 | 26 bst:none fv:off | | create eva platform-sso-login | allowed | usable
            CREATE-17 | 14 bst:none fv:off | ops admin usable | create eva platform-sso-login | allowed | none
            CREATE-17 | 13.3 bst:none fv:off | ops admin usable | create eva platform-sso-login | refused | none
            CREATE-18 | 10.15 bst:none fv:off | | create eva login-window-agent standard | allowed | none
            CREATE-18 | 10.15 bst:none fv:off | | create eva login-window-agent | allowed | usable
            CREATE-18 | 11 bst:none fv:off | | create eva login-window-agent standard | allowed | usable
            CREATE-18 | 14.4 bst:none fv:off | ops admin usable | create eva login-window-agent by ops | allowed | usable
            CREATE-21 | 14.4 | | create eva mdm-account-configuration tagged | allowed | none
            CREATE-23 | 26 | | create eva platform-sso-login kind:temporary | allowed | none
            CREATE-24 | 11 | ops admin | create eva sysadminctl kind:sharing-only by ops | allowed | none
            CREATE-24 | 11 | ops admin usable, eva standard kind:sharing-only | grant eva by ops | allowed | usable
            CREATE-28 | 14.4 | eva admin pw:none tagged | set eva | allowed | none
            GRANT-01 | 14.4 | ops admin stale, eva standard | grant eva by ops | refused | usable
            GRANT-02 | 14.4 | eva admin usable | grant eva by eva | refused | usable
            GRANT-03 | 14.4 | ops standard usable, eva standard | grant eva by ops | refused | usable
            GRANT-06 | 14.4 fv:on | ops admin usable, eva standard | grant eva system-settings by ops | allowed | usable
            GRANT-06 | 14.4 fv:on | ops standard usable, eva standard | add eva by ops | allowed | usable
            GRANT-06 | 14.4 fv:on key:known | ops standard usable, eva standard | add eva recovery-key | allowed | usable
            GRANT-06 | 14.4 fv:off | ops standard usable, eva standard | add eva by ops | refused | usable
            GRANT-07 | 10.15 bst:escrowed mdm:here | ops admin usable, eva admin kind:managed-admin | login eva | allowed | usable
            GRANT-07 | 10.15 bst:escrowed mdm:here | ops admin usable, eva admin | login eva | allowed | none
            GRANT-08 | 14.4 bst:escrowed mdm:here | ops admin usable, eva admin | login eva ssh | allowed | none
            GRANT-09 | 10.13.4 bst:not-supported fv:off | ops admin usable, eva standard kind:mobile | login eva by ops | allowed | usable
            LOSS-01 | 14.4 | ops admin usable, eva standard usable | revoke eva by ops | allowed | none
            LOSS-02 | 27 | ops admin usable, eva admin usable | revoke eva by eva | refused | none
            LOSS-03 | 27 | ops admin, eva admin usable | revoke eva by ops | refused | none
            LOSS-05 | 27 | ops admin, eva standard usable | delete eva sysadminctl | refused | absent
            LOSS-05 | 10.13 | ops standard usable, eva admin | delete eva system-settings | refused | absent
            LOSS-06 | 27 | ops admin, eva standard usable | delete eva directory | refused | absent
            LOSS-07 | 14.4 | ops admin usable, eva standard usable | delete eva directory | allowed | absent
            LOSS-08 | 14.4 | ops admin usable, eva standard usable | remove eva | allowed | none
            LOSS-08 | 14.4 | ops admin, eva standard usable | remove eva | refused | none
            PW-01 | 14.4 | ops admin, eva standard usable | change eva | allowed | usable
            PW-02 | 14.4 | ops admin usable, eva standard | reset eva sysadminctl | allowed | none
            PW-02 | 11 | ops admin, eva standard pw:none | reset eva sysadminctl by ops | allowed | usable
            PW-02 | 11 | ops admin, eva standard | reset eva sysadminctl by ops | allowed | none
            PW-02 | 10.15 | ops admin, eva standard pw:none | reset eva directory by ops | allowed | none
            PW-03 | 14.4 | ops admin, eva admin usable | reset eva sysadminctl by eva | allowed | usable
            PW-03 | 14.4 | ops admin usable, eva admin usable | reset eva system-settings by ops | allowed | usable
            PW-04 | 26 | ops admin usable, eva admin usable | reset eva sysadminctl | refused | usable
            PW-05 | 26 | ops admin usable, eva admin usable | reset eva directory | refused | usable
            PW-05 | 26 | ops admin usable, eva admin usable | set eva | refused | usable
            PW-07 | 14.4 | ops admin usable, eva admin usable | reset eva hash-write | allowed | stale
            PW-08 | 14.4 enrolled:automated mdm:here | ops admin, eva admin kind:managed-admin usable | reset eva mdm-command | allowed | stale
            PW-09 | 14.4 | ops admin, eva admin kind:mobile usable | reset eva directory-server | allowed | stale
            PW-10 | 14.4 fv:on key:known | ops admin, eva admin stale | reset eva recovery-key | allowed | unknown
            PW-11 | 14.4 fv:off | ops admin, eva admin stale | reset eva recovery | allowed | usable
            PW-12 | 14.4 | ops admin, eva admin stale | change eva token-password | allowed | usable
            PW-12 | 14.4 | ops admin usable, eva admin stale | reset eva sysadminctl by ops | allowed | unknown
            PW-13 | 14.4 enrolled:automated mdm:here | ops admin, eva admin | reset eva mdm-command | refused | none
            NEU-01 | 14.4 | ops admin usable, eva admin usable | demote eva | allowed | usable
            NEU-02 | 14.4 | ops admin, eva admin usable | demote eva | allowed | usable
            NEU-03 | 14.4 | ops admin, eva admin usable | disable eva | allowed | usable
            NEU-04 | 14.4 fv:on | eva admin usable | unfilevault eva | allowed | usable
            NEU-05 | 14.4 fv:off hw:t2 | eva admin usable | filevault eva pane | allowed | usable
            NEU-06 | 14.4 bst:escrowed | eva admin usable | clear | allowed | usable
            NEU-07 | 14.4 | eva admin usable | tag eva | allowed | usable
            NEU-08 | 14.4 | eva admin usable | restart | allowed | usable
            ACT-01 | 10.14 fv:off | eva admin | filevault eva pane | refused | none
            ACT-01 | 14.4 fv:off hw:apple-silicon | eva admin usable owner:no | filevault eva pane | refused | usable
            ACT-01 | 10.15 fv:off hw:t2 | eva admin usable | filevault eva deferred nofda | refused | usable
            ACT-02 | 14.0 fv:off hw:t2 | ops admin, eva standard usable | filevault eva setup-assistant | refused | usable
            ACT-02 | 14.4 fv:off hw:t2 | ops admin, eva standard usable | filevault eva setup-assistant | allowed | usable
            ACT-03 | 14.4 fv:on key:none | eva admin stale | unfilevault eva | refused | stale
            ACT-04 | 14.4 hw:apple-silicon | eva standard usable owner:no | authorize unlock-at-boot eva | refused | usable
            ACT-04 | 14.4 hw:t2 | eva standard usable | authorize unlock-at-boot eva | allowed | usable
            ACT-07 | 14.4 | ops standard usable | create eva sysadminctl by ops noroot | refused | none
            ACT-08 | 14.4 | ops standard usable, eva standard | reset eva sysadminctl by ops noroot | refused | none
            ACT-09 | 10.13 | ops admin, eva standard usable | reset eva open-directory by ops | refused | usable
            ACT-10 | 14.4 | eva standard stale | change eva | refused | stale
            ACT-11 | 10.15 | ops admin usable, eva standard | delete eva sysadminctl nofda | refused | absent
            ACT-12 | 14.4 hw:apple-silicon | eva standard usable owner:yes | authorize software-update eva | allowed | usable
            ACT-13 | 14.4 hw:apple-silicon | eva admin usable owner:no | authorize os-install eva | refused | usable
            ACT-14 | 14.4 hw:t2 | eva admin usable listed:no | authorize startup-security eva | refused | usable
            ACT-15 | 14.4 hw:apple-silicon | eva admin usable owner:no | authorize kernel-extension eva | refused | usable
            ACT-16 | 12.0 hw:t2 | eva admin usable | authorize erase-all-content eva | refused | usable
            ACT-17 | 14.4 hw:apple-silicon enrolled:automated mdm:here bst:stale | eva admin usable | authorize mdm-erase eva nothing | refused | usable
            ACT-18 | 10.13 key:known | eva admin | authorize rotate-recovery-key eva recovery-key | refused | none
            ACT-18 | 10.14 key:known | eva admin | authorize rotate-recovery-key eva recovery-key | allowed | none
            ACT-20 | 14.4 key:present | eva admin stale | authorize authenticated-restart eva | refused | stale
            ACT-21 | 14.4 enrolled:automated mdm:here bst:none | eva standard usable | escrow eva profiles | refused | usable
            ACT-22 | 14.4 enrolled:automated mdm:here bst:none | eva standard usable | escrow eva log-in | allowed | usable
            BST-01 | 10.14 enrolled:automated mdm:here bst:none | eva admin usable | escrow eva profiles | refused | usable
            BST-02 | 10.15.4 enrolled:user-approved mdm:here bst:none | eva admin usable | escrow eva profiles | refused | usable
            BST-04 | 11 enrolled:automated mdm:here bst:none | eva admin usable pw:blank | escrow eva log-in | refused | usable
            BST-07 | 14.4 bst:escrowed | eva admin usable | authorize unlock-at-boot eva bootstrap-token | refused | usable
            BST-08 | 14.4 hw:apple-silicon bst:escrowed mdm:here auth:disallowed | eva admin usable | authorize software-update eva bootstrap-token | refused | usable
            BST-11 | 11 bst:escrowed mdm:here | ops admin usable, eva standard tagged | login eva | allowed | usable
            VO-05 | 14.4 hw:apple-silicon | eva standard usable owner:yes | authorize software-update eva | allowed | usable
            """)
    void a_statement_decides_its_question(
            String id, String mac, String accounts, String action, String permission, String token) {
        Verdict verdict = MACOS.predict(Told.mac(mac, accounts == null ? "" : accounts), Told.action(action));
        List<Rule> decided = new ArrayList<>(verdict.rules());
        decided.addAll(verdict.rulesIfDone());

        assertThat(verdict.permission()).isEqualTo(Permission.valueOf(permission.toUpperCase(Locale.ROOT)));
        assertThat(decided).anyMatch(row -> row.isCalled(id));
        if (token.equals("absent")) {
            assertThat(verdict.ifDone()).doesNotContainKey("eva");
        } else {
            assertThat(verdict.ifDone()).containsEntry("eva", Told.named(TokenState.class, token));
        }
    }

    @ParameterizedTest(name = "{0}: {3} on {1} with {2}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            ACT-22  | 10.15.4 bst:none mdm:here enrolled:automated     | eva standard usable             | login eva | escrowed
            BST-02  | 10.15.4 bst:none mdm:here enrolled:user-approved | eva standard usable             | login eva | none
            BST-12  | 11 bst:none mdm:here enrolled:user-approved      | eva standard usable             | login eva | unknown
            BST-03  | 14.4 bst:none mdm:here enrolled:automated        | eva standard usable kind:mobile | login eva | escrowed
            BST-03  | 10.15.4 bst:none mdm:here enrolled:automated     | eva standard kind:mobile new    | login eva | none
            BST-04  | 14.4 bst:none mdm:here enrolled:automated        | eva standard usable pw:blank    | login eva | none
            BST-05  | 14.4 bst:none mdm:away enrolled:automated        | eva standard usable             | login eva | local-only
            BST-05  | 14.4 bst:none mdm:away enrolled:automated        | eva standard usable kind:mobile | login eva | local-only
            ACT-22  | 14.4 bst:local-only mdm:here enrolled:automated  | eva standard usable             | login eva | escrowed
            BST-10  | 14.4 bst:escrowed mdm:here enrolled:automated    | eva standard usable             | lose      | stale
            BST-01  | 14.4 bst:escrowed mdm:here enrolled:automated    | eva standard usable             | clear     | none
            LOSS-09 | 14.4 bst:escrowed mdm:here enrolled:automated    | eva standard usable             | erase     | none
            """)
    void a_statement_about_the_bootstrap_token_decides_it(
            String id, String mac, String accounts, String action, String bootstrap) {
        Verdict verdict = MACOS.predict(Told.mac(mac + " fv:off", accounts), Told.action(action));

        assertThat(verdict.after().bootstrapToken().word()).isEqualTo(bootstrap);
        assertThat(verdict.rules()).anyMatch(row -> row.isCalled(id));
    }

    @ParameterizedTest(name = "on {0} with {1}: FileVault {2}")
    @CsvSource(delimiter = '|', textBlock = """
            14.4 hw:t2            | eva standard usable           | on
            14.4 hw:apple-silicon | eva standard usable owner:yes | on
            14.4 hw:apple-silicon | eva standard usable owner:no  | deferred
            14.4 hw:t2            | eva standard stale            | deferred
            11 hw:apple-silicon   | eva standard                  | on
            """)
    void a_login_completes_deferred_filevault_for_who_may_turn_it_on(String mac, String accounts, String fileVault) {
        Mac before = Told.mac(mac + " fv:deferred bst:none mdm:here enrolled:none", accounts);

        assertThat(MACOS.predict(before, Told.action("login eva"))
                        .after()
                        .fileVault()
                        .word())
                .isEqualTo(fileVault);
    }
}
