package io.securetoken.catalog;

import java.util.List;
import java.util.stream.Stream;

/**
 * The catalogue as tables of questions to the platform's book, family by family. What must come out is worked out from the
 * catalogue's statements; where a row has a condition, the lines stand on both sides of it.
 */
public final class MacosQuestions {

    /** Who can hold a token. */
    private static final String ELIGIBILITY = """
            ELIG-01 | 14.4 fv:on | ops admin usable, eva standard | grant eva by ops | allowed usable
            ELIG-02 | 14.4 fv:on | ops admin usable, eva standard kind:network | grant eva by ops | refused none
            ELIG-02 | 14.4 bst:escrowed mdm:here | ops admin usable, eva standard kind:network | login eva | allowed none
            ELIG-03 | 10.14 | eva admin uid:499 | login eva | allowed none
            ELIG-04 | 10.13.4 | ops admin usable, eva standard kind:system uid:400 | grant eva by ops | allowed usable
            ELIG-07 | 11 | ops admin usable | create eva sysadminctl pw:none by ops | allowed none
            ELIG-08 | 11 | ops admin | create eva sysadminctl standard pw:blank by ops | allowed usable
            ELIG-08 | 11 bst:escrowed mdm:here | ops admin usable, eva standard pw:blank | login eva | allowed none
            ELIG-09 | 14.4 hw:t2 | ops admin usable, eva standard usable pw:blank | filevault ops fdesetup | refused usable
            ELIG-10 | 11 | ops admin | create eva system-settings tagged by ops | allowed none
            ELIG-10 | 11 bst:none fv:off | ops admin, eva admin hash new tagged | login eva | allowed none
            ELIG-11 | 11 | ops admin | create eva sysadminctl tagged by ops | allowed usable
            ELIG-12 | 11 | eva admin | set eva | allowed usable
            ELIG-13 | 11 | eva standard kind:sharing-only pw:none | set eva | allowed none
            ELIG-14 | 14.4 bst:escrowed mdm:here | eva admin kind:system pw:none | login eva directory-check | allowed none
            ELIG-15 | 14.4 | ops admin usable, eva admin kind:root uid:0 | grant eva by ops | refused none
            ELIG-16 | 14.4 | ops admin usable, eva standard kind:guest | grant eva by ops | refused none
            DEF-02 | 10.13 hfs | | create eva setup-assistant | allowed none
            ELIG-16 | 14.4 | ops admin usable | create eva system-settings kind:guest by ops | allowed none
            ELIG-15 | 14.4 | ops admin usable | create eva sysadminctl kind:root uid:0 by ops | allowed none
            ELIG-14 | 14.4 | ops admin usable | create eva sysadminctl kind:system pw:none uid:248 by ops | allowed none
            DEF-07 | 14.4 | | create eva dscl pw:hash | allowed none
            ELIG-10 | 11 bst:none fv:off | | create eva login-window-agent tagged | allowed none
            DEF-02 | 10.13 hfs | eva admin | login eva | allowed none
            ELIG-16 | 14.4 bst:escrowed mdm:here | ops admin usable, eva standard kind:guest | login eva | allowed none
            ELIG-15 | 14.4 bst:escrowed mdm:here | ops admin usable, eva admin kind:root uid:0 | login eva | allowed none
            ELIG-07 | 14.4 bst:escrowed mdm:here | ops admin usable, eva standard pw:none | login eva ssh-key | allowed none without:ELIG-14
            ELIG-08 | 11 bst:escrowed mdm:here fv:off | ops admin usable, eva standard tagged pw:blank | login eva | allowed none
            ELIG-08 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable, eva standard kind:mobile pw:blank | login eva | allowed none
            ELIG-08 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable, eva admin kind:managed-admin pw:blank | login eva | allowed none
            ELIG-13 | 11 bst:none fv:off | eva standard kind:sharing-only hash new | login eva directory-check | allowed none
            DEF-07 | 14.4 | ops admin, eva standard pw:none | set eva hash | allowed none
            DEF-02 | 10.13 hfs | eva admin pw:none | set eva | allowed none
            ELIG-02 | 14.4 | eva standard kind:network pw:none | set eva | allowed none
            ELIG-16 | 14.4 | eva standard kind:guest pw:none | set eva | allowed none
            ELIG-15 | 14.4 | eva admin kind:root uid:0 pw:none | set eva | allowed none
            DEF-02 | 10.13 hfs | ops admin, eva standard pw:none | reset eva sysadminctl by ops | allowed none
            ELIG-02 | 14.4 | ops admin, eva standard kind:network pw:none | reset eva sysadminctl by ops | allowed none
            ELIG-16 | 14.4 | ops admin, eva standard kind:guest pw:none | reset eva sysadminctl by ops | allowed none
            ELIG-15 | 14.4 | ops admin, eva admin kind:root uid:0 pw:none | reset eva sysadminctl by ops | allowed none
            ELIG-10 | 14.4 | ops admin, eva admin pw:none tagged | reset eva sysadminctl by ops | allowed none
            ELIG-13 | 11 | ops admin, eva standard kind:sharing-only pw:none | reset eva sysadminctl by ops | allowed none
            DEF-02 | 10.13 hfs fv:off | eva admin | reset eva recovery | allowed none
            ELIG-02 | 14.4 fv:off | eva standard kind:network | reset eva recovery | allowed none
            ELIG-16 | 14.4 fv:off | eva standard kind:guest | reset eva recovery | allowed none
            ELIG-15 | 14.4 fv:off | eva admin kind:root uid:0 | reset eva recovery | allowed none
            ELIG-15 | 14.4 | ops admin usable, eva standard kind:root uid:0 | grant eva by ops | refused none without:ELIG-02
            ELIG-07 | 14.4 | ops admin usable, eva standard pw:none | grant eva by ops | refused none without:ELIG-14
            DEF-02 | 10.14.2 hfs | ops admin, eva standard | grant eva by ops | refused none
            ELIG-14 | 14.4 | ops admin usable, eva admin kind:system pw:none uid:248 | grant eva by ops | refused none
            ELIG-02 | 14.4 fv:on | ops admin usable, eva standard kind:network listed:no | grant eva by ops | refused none listed:no
            ELIG-09 | 14.4 fv:off hw:t2 | eva admin usable pw:blank | filevault eva fdesetup | refused usable
            DEF-02 | 10.14.2 hfs fv:off hw:intel | eva admin | filevault eva pane | allowed none
            ELIG-02 | 14.4 fv:off hw:t2 | eva admin kind:network | filevault eva pane | refused none
            ELIG-16 | 14.4 fv:off hw:t2 | eva admin kind:guest | filevault eva pane | refused none
            ELIG-15 | 14.4 fv:off hw:t2 | eva admin kind:root uid:0 | filevault eva pane | refused none
            ELIG-14 | 14.4 fv:off hw:t2 | eva admin kind:system pw:none uid:248 | filevault eva pane | refused none
            ELIG-07 | 14.4 fv:off hw:t2 | eva admin pw:none | filevault eva pane | refused none without:ELIG-14
            ELIG-12 | 14.4 | eva admin pw:none tagged | untag eva noroot | refused none
            ELIG-02 | 14.4 | ops admin usable | create eva system-settings kind:network by ops | allowed none
            ELIG-09 | 11 fv:off hw:t2 | eva admin pw:blank | filevault eva fdesetup | allowed usable
            ELIG-09 | 14.4 fv:off hw:t2 | eva admin usable | filevault eva fdesetup | allowed usable
            """;

    /** How the first token of a volume comes. */
    private static final String FIRST = """
            FIRST-01 | 10.14 | eva standard | login eva ssh | allowed usable
            FIRST-01 | 10.14 | eva standard, bob standard | login eva | allowed none
            FIRST-02 | 10.14.2 fv:off | eva standard | filevault eva fdesetup | allowed usable
            FIRST-02 | 10.15 fv:off | eva standard | filevault eva fdesetup | refused none
            FIRST-02 | 10.15 fv:off | eva standard kind:mobile | filevault eva fdesetup | allowed usable
            FIRST-02 | 11 fv:off hw:apple-silicon | eva standard | filevault eva fdesetup | allowed usable
            FIRST-02 | 11 fv:deferred hw:t2 bst:none | eva standard, bob standard | login eva | allowed usable
            FIRST-03 | 10.14.2 | ops admin, eva standard | grant eva by ops | allowed usable
            FIRST-04 | 10.15 | eva admin uid:400 | login eva directory-check | allowed usable
            FIRST-04 | 10.15 | eva standard | login eva console | allowed none
            FIRST-05 | 10.15 fv:off bst:none | eva standard kind:mobile new | login eva | allowed usable
            FIRST-06 | 11 | eva standard uid:300 pw:none | set eva | allowed usable
            FIRST-06 | 10.15 | eva admin pw:none | set eva | allowed none
            FIRST-07 | 11 bst:none fv:off | eva standard hash new | login eva | allowed usable
            FIRST-08 | 10.15 enrolled:user-approved | eva standard | filevault eva profile | allowed usable
            FIRST-08 | 10.15 enrolled:none | eva standard | filevault eva profile | refused usable
            FIRST-09 | 12.0.1 fv:off | eva standard | reset eva recovery | allowed usable
            FIRST-02 | 10.15 fv:deferred bst:none | eva standard | login eva | allowed none
            FIRST-04 | 10.15 fv:off bst:none | eva standard | login eva | allowed none
            FIRST-02 | 10.15 fv:deferred bst:none | eva admin | login eva | allowed usable
            FIRST-02 | 10.15 fv:deferred bst:none | eva standard kind:mobile | login eva | allowed usable
            FIRST-06 | 11 bst:none fv:off | eva standard new | login eva | allowed none
            FIRST-06 | 11 bst:none fv:off | eva standard hash | login eva | allowed none
            FIRST-06 | 14.4 | ops admin usable, eva standard pw:none | set eva noroot | refused none
            FIRST-06 | 11 | ops admin usable, eva standard kind:sharing-only pw:none | set eva | allowed none without:ELIG-13
            FIRST-06 | 11 | ops admin usable, eva admin pw:none tagged | set eva | allowed none without:ELIG-10
            FIRST-06/ | 11 | eva admin pw:none | set eva | allowed usable
            FIRST-06 | 11 | ops admin usable, eva standard pw:none | set eva | allowed none
            FIRST-06 | 11 | ops admin usable, eva admin | set eva | allowed none
            FIRST-03/target | 10.14.2 fv:off | ops admin, eva standard | grant eva by ops | allowed usable ops:usable
            FIRST-02 | 14.4 fv:off hw:t2 | eva admin kind:system uid:300 | filevault eva fdesetup | allowed usable
            FIRST-08/ | 10.15 enrolled:automated fv:off hw:t2 | eva standard | filevault eva profile | allowed usable
            FIRST-02 | 10.15 fv:off hw:t2 | eva admin | filevault eva fdesetup | allowed usable
            FIRST-02 | 10.14.2 fv:deferred | eva standard, bob standard | login eva | allowed usable
            FIRST-05/before 10.15 | 10.14 fv:off bst:none | eva standard kind:mobile uid:400 new | login eva | allowed usable
            FIRST-06 | 11 bst:none fv:off | eva standard kind:mobile | login eva | allowed none
            FIRST-06 | 10.15 | eva standard kind:sharing-only pw:none | set eva | allowed none without:ELIG-13
            FIRST-06 | 10.15 | eva admin pw:none tagged | set eva | allowed none without:ELIG-10
            FIRST-02/10.15, needs | 10.15 fv:off hw:t2 | ops admin, eva standard usable | filevault eva fdesetup | allowed usable
            FIRST-02 | 10.14.2 fv:off hw:t2 enrolled:none | eva standard | filevault eva profile | allowed usable without:FIRST-08
            """;

    /** What an account holds that has just been made. */
    private static final String CREATE = """
            CREATE-14 | 14.4 bst:escrowed mdm:here fv:off | ops admin usable | create eva directory-login kind:mobile | allowed usable
            CREATE-14 | 14.4 bst:none fv:off | ops admin usable | create eva directory-login kind:mobile | allowed none
            CREATE-14 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable | create eva directory-login kind:mobile | allowed usable
            CREATE-16 | 26 bst:none fv:off | | create eva platform-sso-login | allowed usable
            CREATE-17 | 14 bst:none fv:off | ops admin usable | create eva platform-sso-login | allowed none
            CREATE-17 | 13.3 bst:none fv:off | ops admin usable | create eva platform-sso-login | refused none
            CREATE-18 | 10.15 bst:none fv:off | | create eva login-window-agent standard | allowed none
            CREATE-18 | 10.15 bst:none fv:off | | create eva login-window-agent | allowed usable
            CREATE-18 | 11 bst:none fv:off | | create eva login-window-agent standard | allowed usable
            CREATE-18 | 14.4 bst:none fv:off | ops admin usable | create eva login-window-agent by ops | allowed usable
            CREATE-21 | 14.4 | | create eva mdm-account-configuration tagged | allowed none
            CREATE-23 | 26 | | create eva platform-sso-login kind:temporary | allowed none
            CREATE-24 | 11 | ops admin | create eva sysadminctl kind:sharing-only by ops | allowed none
            CREATE-24 | 11 | ops admin usable, eva standard kind:sharing-only | grant eva by ops | allowed usable
            CREATE-28 | 14.4 | eva admin pw:none tagged | set eva | allowed none
            CREATE-06 | 14.4 | ops admin usable | create eva sysadminctl kind:system uid:300 by ops | allowed usable
            CREATE-07 | 11 | ops admin usable | create eva sysadminctl tagged | allowed none
            CREATE-03 | 11 | ops admin usable | create eva system-settings tagged by ops | allowed usable
            CREATE-07 | 11 | ops admin usable | create eva sysadminctl pw:blank | allowed none
            CREATE-01 | 14.4 | ops admin usable | create eva setup-assistant | allowed none
            CREATE-05 | 11 | ops admin | create eva system-settings standard by ops | allowed usable
            CREATE-05 | 10.15 | ops admin | create eva system-settings by ops | allowed none
            CREATE-20 | 14.4 | ops admin usable | create eva mdm-agent standard by ops | allowed usable
            CREATE-19 | 14.4 | ops admin usable | create eva mdm-agent | allowed none
            CREATE-19 | 14.4 | ops standard usable | create eva mdm-agent by ops | allowed none
            CREATE-19 | 11 | | create eva mdm-agent standard | allowed usable
            CREATE-19 | 10.15 | | create eva mdm-agent | allowed none
            CREATE-14 | 10.13.3 bst:not-supported fv:off | ops admin usable | create eva directory-login kind:mobile by ops | allowed none
            CREATE-14 | 10.13.4 bst:not-supported fv:off | ops standard usable | create eva directory-login kind:mobile by ops | allowed none
            CREATE-14 | 14.4 bst:escrowed mdm:away fv:off | ops admin usable | create eva directory-login kind:mobile | allowed none
            CREATE-18 | 14.4 bst:escrowed mdm:here fv:off | ops admin usable | create eva login-window-agent pw:blank | allowed none
            CREATE-14 | 10.15 bst:none mdm:here fv:off | ops admin usable | create eva directory-login kind:mobile | allowed none
            CREATE-14 | 10.15 bst:escrowed mdm:away fv:off | ops admin usable | create eva directory-login kind:mobile | allowed none
            CREATE-14 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable | create eva directory-login kind:mobile pw:blank | allowed none
            CREATE-18 | 10.15 bst:none mdm:here fv:off | ops admin usable | create eva login-window-agent kind:mobile | allowed none
            CREATE-18 | 10.15 bst:escrowed mdm:away fv:off | ops admin usable | create eva login-window-agent kind:mobile | allowed none
            CREATE-18 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable | create eva login-window-agent | allowed none
            CREATE-18 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable | create eva login-window-agent kind:mobile pw:blank | allowed none
            CREATE-18 | 11 bst:none fv:off | ops admin usable | create eva login-window-agent tagged | allowed none
            CREATE-14 | 10.15 bst:none fv:off | | create eva directory-login kind:mobile | allowed usable
            CREATE-14 | 10.14 fv:off | ops admin usable | create eva directory-login kind:mobile | allowed none
            CREATE-18 | 11 bst:none fv:off | ops admin usable | create eva login-window-agent | allowed none
            CREATE-18 | 10.15 bst:none fv:off | ops admin usable | create eva login-window-agent | allowed none
            CREATE-18 | 10.14 fv:off | | create eva login-window-agent standard | allowed usable
            CREATE-18 | 10.14 fv:off | bob standard | create eva login-window-agent | allowed none
            CREATE-18 | 10.14 fv:off | | create eva login-window-agent uid:400 | allowed none
            CREATE-18 | 10.14 fv:off | ops admin usable uid:400 | create eva login-window-agent | allowed none
            CREATE-17 | 26 bst:none fv:off | ops admin usable | create eva platform-sso-login | allowed none
            CREATE-18 | 11 bst:none mdm:here enrolled:automated fv:off | | create eva login-window-agent kind:mobile | allowed usable bst:none
            CREATE-18 | 11 bst:stale mdm:here enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:stale
            CREATE-18 | 11 bst:not-supported mdm:here enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:not-supported
            CREATE-18 | 11 bst:none mdm:here enrolled:automated fv:off | ops admin usable | create eva login-window-agent | allowed none bst:none
            CREATE-18 | 11 bst:none mdm:here enrolled:none fv:off | | create eva login-window-agent | allowed usable bst:none
            CREATE-18 | 11 bst:local-only mdm:away enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:local-only
            CREATE-01 | 10.15 bst:not-supported mdm:here enrolled:automated fv:off | | create eva setup-assistant | allowed usable bst:not-supported
            CREATE-01 | 10.15 bst:none mdm:away enrolled:automated fv:off | | create eva setup-assistant | allowed usable bst:none
            CREATE-01 | 10.15 bst:none mdm:here enrolled:user-approved fv:off | | create eva setup-assistant | allowed usable bst:none
            CREATE-01 | 10.15 bst:none mdm:here enrolled:automated fv:off | ops admin usable | create eva setup-assistant | allowed none bst:none
            CREATE-18 | 14.4 fv:off bst:none mdm:here enrolled:none | | create eva login-window-agent | allowed usable fv:off
            CREATE-18 | 14.4 fv:deferred bst:none mdm:here enrolled:none | ops admin usable | create eva login-window-agent | allowed none fv:deferred
            CREATE-23 | 26 bst:escrowed mdm:here | ops admin usable, eva standard kind:temporary | login eva | allowed none
            CREATE-23 | 26 | eva standard kind:temporary pw:none | set eva | allowed none
            CREATE-23 | 26 | ops admin, eva standard kind:temporary pw:none | reset eva sysadminctl by ops | allowed none
            CREATE-23 | 26 fv:off | eva standard kind:temporary | reset eva recovery | allowed none
            CREATE-23 | 26 | ops admin usable, eva standard kind:temporary | grant eva by ops | refused none
            CREATE-23 | 26 fv:off hw:t2 | eva admin kind:temporary | filevault eva pane | refused none
            CREATE-26 | 10.14 | eva admin usable | upgrade 10.15 | allowed usable
            CREATE-22 | 14.4 | ops admin usable | create eva migration-assistant | allowed unknown
            CREATE-13 | 14.4 | ops admin usable | create eva createmobileaccount kind:mobile by ops | allowed none
            CREATE-02 | 14.4 | | create eva mdm-account-configuration | allowed none without:CREATE-21
            CREATE-11 | 14.4 | | create eva hash-package | allowed none
            CREATE-04 | 10.15 | ops admin usable, bob admin | create eva system-settings by bob | allowed none
            CREATE-04 | 14.4 | ops admin usable, bob admin | create eva system-settings by bob | allowed none
            CREATE-08 | 14.4 | | create eva sysadminctl standard | allowed usable
            CREATE-08 | 10.15 | | create eva sysadminctl standard | allowed none
            CREATE-07 | 10.15 | ops admin usable | create eva sysadminctl | allowed none
            CREATE-09 | 14.4 | ops admin usable, bob admin | create eva sysadminctl by bob | allowed none
            CREATE-10 | 11 | | create eva dscl | allowed usable
            CREATE-10 | 14.4 | ops admin usable | create eva dscl | allowed none
            CREATE-06 | 10.15 | ops admin usable | create eva sysadminctl kind:sharing-only by ops | allowed usable
            CREATE-08 | 10.15 | | create eva sysadminctl tagged | allowed none without:ELIG-11
            CREATE-05 | 10.15 | ops admin | create eva system-settings tagged by ops | allowed none without:ELIG-10
            CREATE-08 | 10.15 | | create eva sysadminctl pw:blank | allowed none
            CREATE-10 | 10.15 | | create eva dscl | allowed none
            CREATE-18 | 10.14 bst:escrowed mdm:here fv:off | ops admin usable | create eva login-window-agent kind:mobile | allowed none
            CREATE-18 | 10.15 bst:none fv:off | | create eva login-window-agent tagged | allowed usable
            CREATE-14/before 10.15 | 10.14 fv:off | | create eva directory-login kind:mobile | allowed usable
            CREATE-17 | 14 bst:none fv:off | | create eva platform-sso-login | allowed none
            CREATE-18 | 10.15 bst:none mdm:here enrolled:automated fv:off | | create eva login-window-agent pw:blank | allowed usable bst:none without:BST-04
            CREATE-01 | 10.14 bst:none mdm:here enrolled:automated fv:off | | create eva setup-assistant | allowed usable bst:none
            CREATE-01 | 10.15.4 bst:none mdm:here enrolled:automated fv:off | | create eva setup-assistant | allowed usable bst:none
            CREATE-18 | 10.15 bst:none mdm:here enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:none
            CREATE-18 | 11 bst:none mdm:away enrolled:automated fv:off | | create eva login-window-agent kind:mobile | allowed usable bst:none
            CREATE-18 | 11 bst:none mdm:away enrolled:none fv:off | | create eva login-window-agent | allowed usable bst:none
            CREATE-18 | 11 bst:not-supported mdm:away enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:not-supported
            CREATE-18 | 11 bst:none mdm:away enrolled:automated fv:off | ops admin usable | create eva login-window-agent | allowed none bst:none
            CREATE-18 | 10.15 bst:none mdm:away enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:none
            CREATE-18 | 11 bst:none mdm:here enrolled:user-approved fv:off | | create eva login-window-agent kind:mobile | allowed usable bst:none
            CREATE-18 | 11 bst:stale mdm:here enrolled:user-approved fv:off | | create eva login-window-agent | allowed usable bst:stale
            CREATE-18 | 11 bst:local-only mdm:away enrolled:user-approved fv:off | | create eva login-window-agent | allowed usable bst:local-only
            CREATE-18 | 11 bst:none mdm:here enrolled:user-approved fv:off | ops admin usable | create eva login-window-agent | allowed none bst:none
            CREATE-18 | 10.15 bst:none mdm:here enrolled:user-approved fv:off | | create eva login-window-agent | allowed usable bst:none
            CREATE-18 | 10.15.4 bst:none mdm:away enrolled:user-approved fv:off | | create eva login-window-agent | allowed usable bst:none
            CREATE-18 | 10.15.4 bst:not-supported mdm:away enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:not-supported
            CREATE-18 | 10.15.4 bst:none mdm:away enrolled:automated fv:off | ops admin usable | create eva login-window-agent | allowed none bst:none
            CREATE-18 | 10.15.4 bst:none mdm:away enrolled:automated fv:off | | create eva login-window-agent kind:mobile | allowed bst:none
            """;

    /** What grants. */
    private static final String GRANT = """
            GRANT-01 | 14.4 | ops admin stale, eva standard | grant eva by ops | refused usable
            GRANT-02 | 14.4 | eva admin usable | grant eva by eva | refused usable
            GRANT-03 | 14.4 | ops standard usable, eva standard | grant eva by ops | refused usable
            GRANT-06 | 14.4 fv:on | ops admin usable, eva standard | grant eva system-settings by ops | allowed usable
            GRANT-06 | 14.4 fv:on | ops standard usable, eva standard | add eva by ops | allowed usable
            GRANT-06 | 14.4 fv:on key:known | ops standard usable, eva standard | add eva recovery-key | allowed usable
            GRANT-06 | 14.4 fv:off | ops standard usable, eva standard | add eva by ops | refused usable
            GRANT-07 | 10.15 bst:escrowed mdm:here | ops admin usable, eva admin kind:managed-admin | login eva | allowed usable
            GRANT-07 | 10.15 bst:escrowed mdm:here | ops admin usable, eva admin | login eva | allowed none
            GRANT-08 | 14.4 bst:escrowed mdm:here | ops admin usable, eva admin | login eva ssh | allowed none
            GRANT-09 | 10.13.4 bst:not-supported fv:off | ops admin usable, eva standard kind:mobile | login eva by ops | allowed usable
            GRANT-10 | 14.4 hw:t2 fv:deferred bst:none mdm:here enrolled:none | eva standard usable | login eva | allowed fv:on
            GRANT-10 | 14.4 hw:apple-silicon fv:deferred bst:none mdm:here enrolled:none | eva standard usable owner:yes | login eva | allowed fv:on
            GRANT-10 | 11 hw:apple-silicon fv:deferred bst:none mdm:here enrolled:none | eva standard | login eva | allowed fv:on
            GRANT-09 | 10.13.4 bst:not-supported fv:off | ops admin usable | create eva directory-login kind:mobile by ops | allowed usable
            GRANT-07 | 11 bst:escrowed mdm:here fv:off | ops admin usable | create eva login-window-agent standard | allowed usable
            GRANT-07 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable | create eva login-window-agent kind:mobile | allowed usable
            GRANT-10 | 14.4 fv:deferred bst:none mdm:here enrolled:none | | create eva login-window-agent | allowed usable fv:on
            GRANT-07 | 14.4 bst:escrowed mdm:here | ops admin usable, eva standard kind:system uid:300 | login eva | allowed usable
            GRANT-07 | 14.4 fv:off bst:escrowed mdm:here | ops admin usable, eva standard | login eva | allowed usable fv:off
            GRANT-01 | 10.14.2 | ops admin, bob admin usable, eva standard | grant eva by ops | refused usable
            GRANT-06 | 14.4 fv:off | ops admin usable, eva standard | grant eva system-settings by ops | refused usable
            GRANT-06 | 14.4 fv:on | ops admin, bob admin usable, eva standard | grant eva system-settings by ops | refused usable
            GRANT-01 | 14.4 fv:off | ops admin usable, eva standard kind:mobile | grant eva by ops | allowed usable without:ELIG-01
            GRANT-01 | 14.4 fv:off | ops admin usable, eva standard uid:502 | grant eva by ops | allowed usable without:ELIG-04
            GRANT-01 | 14.4 fv:off | ops admin usable, eva admin uid:502 | grant eva by ops | allowed usable without:CREATE-24
            GRANT-01/holder | 14.4 | ops admin usable, eva standard usable | grant eva by ops | allowed usable
            GRANT-01 | 10.15 fv:off | ops admin usable, eva standard | grant eva by ops | allowed usable without:FIRST-03
            GRANT-01 | 10.15 | ops admin stale, bob admin usable, eva standard | grant eva by ops | refused ops:stale
            GRANT-01 | 10.15 | ops admin kind:network, eva standard | grant eva by ops | refused ops:none
            GRANT-11 | 14.4 fv:on | ops admin usable, eva standard listed:no | grant eva by ops | allowed usable listed:unknown
            GRANT-01 | 14.4 fv:off | ops admin usable, eva standard listed:no | grant eva by ops | allowed usable listed:no
            GRANT-01/holder | 14.4 fv:on | ops admin usable, eva standard usable listed:yes | grant eva by ops | allowed usable listed:yes
            GRANT-06 | 14.4 fv:on | ops admin usable, eva standard listed:no | grant eva system-settings by ops | allowed usable listed:yes
            GRANT-10 | 14.4 fv:off hw:t2 | ops admin usable, eva standard | filevault eva deferred | allowed none
            GRANT-11 | 14.4 fv:off hw:t2 | ops admin usable listed:no, eva admin usable listed:no | filevault eva pane | allowed listed:yes ops.listed:yes
            GRANT-06/holder | 14.4 fv:on | ops admin usable, eva standard usable | add eva by ops | allowed usable
            GRANT-06 | 14.4 fv:on | ops admin usable, eva standard listed:no | add eva by ops | allowed usable listed:yes
            GRANT-11 | 14.4 fv:on | ops admin usable listed:no, eva standard listed:no | preboot | allowed listed:no ops.listed:yes
            GRANT-11 | 14.4 fv:off | ops admin usable listed:no, eva standard listed:no | preboot | allowed listed:no ops.listed:no
            GRANT-01/holder | 14.4 hw:apple-silicon fv:off | ops admin usable owner:yes, eva standard usable owner:yes | grant eva by ops | allowed usable owner:yes
            GRANT-07 | 10.15 bst:escrowed mdm:here fv:off | ops admin usable, eva standard kind:mobile | login eva | allowed usable
            GRANT-01 | 10.14 | ops admin, bob admin usable, eva standard | grant eva by ops | refused usable
            GRANT-07/10.15, others | 10.15 bst:escrowed mdm:here | ops admin usable, eva standard tagged | login eva | allowed none
            GRANT-01 | 10.14 fv:off | ops admin usable, eva standard | grant eva by ops | allowed usable without:GRANT-01/10.14.2
            GRANT-01 | 11 fv:off | ops admin usable, eva standard | grant eva by ops | allowed usable without:GRANT-01/10.14.2
            GRANT-01 | 10.13 fv:off | ops admin usable, eva standard kind:system uid:400 | grant eva by ops | allowed usable without:ELIG-04
            GRANT-01 | 10.15 fv:off | ops admin usable, eva standard kind:sharing-only | grant eva by ops | allowed usable without:CREATE-24
            GRANT-01 | 10.14 fv:off | ops admin, eva standard | grant eva by ops | refused usable ops:none without:FIRST-03
            GRANT-01 | 11 fv:off | ops admin, eva standard | grant eva by ops | refused usable ops:none without:FIRST-03
            GRANT-01 | 14.4 hw:t2 fv:off | ops admin usable, eva standard | grant eva by ops | allowed usable without:VO-02
            GRANT-07 | 11 bst:escrowed mdm:here enrolled:user-approved fv:off | | create eva login-window-agent | allowed usable bst:escrowed
            """;

    /** What removes. */
    private static final String LOSS = """
            LOSS-01 | 14.4 | ops admin usable, eva standard usable | revoke eva by ops | allowed none
            LOSS-02 | 27 | ops admin usable, eva admin usable | revoke eva by eva | refused none
            LOSS-03 | 27 | ops admin, eva admin usable | revoke eva by ops | refused none
            LOSS-05 | 27 | ops admin, eva standard usable | delete eva sysadminctl | refused absent
            LOSS-05 | 10.13 | ops standard usable, eva admin | delete eva system-settings | refused absent
            LOSS-06 | 27 | ops admin, eva standard usable | delete eva directory | refused absent
            LOSS-07 | 14.4 | ops admin usable, eva standard usable | delete eva directory | allowed absent
            LOSS-08 | 14.4 | ops admin usable, eva standard usable | remove eva | allowed none
            LOSS-08 | 14.4 | ops admin, eva standard usable | remove eva | refused none
            LOSS-09 | 14.4 bst:escrowed mdm:here enrolled:automated fv:off | eva standard usable | erase | allowed bst:none
            LOSS-01 | 14.4 | ops admin, bob admin usable, eva standard usable | revoke eva by ops | refused none
            LOSS-01 | 14.4 | ops standard usable, eva standard usable | revoke eva by ops | refused none
            LOSS-01/none | 14.4 hw:apple-silicon | ops admin usable owner:yes, eva standard | revoke eva by ops | allowed none without:VO-03
            LOSS-05 | 10.14 | ops admin, eva standard usable | delete eva sysadminctl | refused absent
            LOSS-05 | 14.4 enrolled:automated mdm:here | ops admin, eva standard usable | delete eva mdm-command | refused absent
            LOSS-05 | 14.4 | ops standard usable, eva admin | delete eva sysadminctl | refused absent
            LOSS-05 | 14.4 | ops standard usable, eva admin | delete eva directory | refused absent
            LOSS-04 | 14.4 | ops admin usable, eva standard | delete eva directory | allowed absent without:LOSS-07
            LOSS-04/ | 14.4 | ops admin usable, eva standard usable | delete eva sysadminctl | allowed absent
            LOSS-04/none | 14.4 | ops admin usable, eva standard | delete eva sysadminctl | allowed absent
            LOSS-08/none | 14.4 fv:on | ops admin usable, bob admin usable, eva standard listed:yes | remove eva | allowed none listed:no
            LOSS-09/bootstrap token | 14.4 bst:escrowed mdm:here enrolled:automated | eva admin usable | erase | allowed absent bst:none
            LOSS-09/ | 14.4 bst:not-supported | eva admin usable | erase | allowed absent bst:not-supported without:LOSS-09/bootstrap_token
            LOSS-01 | 14.4 | ops admin, eva standard | revoke eva by ops | refused none without:LOSS-03
            LOSS-05 | 14.4 | ops admin, eva standard | delete eva sysadminctl | allowed absent
            LOSS-05/before 10.15 | 10.14 | ops admin usable, eva standard usable | delete eva sysadminctl | allowed absent without:LOSS-05/
            LOSS-05/ | 14.4 | ops admin usable, eva standard usable | delete eva sysadminctl | allowed absent without:LOSS-05/before_10.15
            LOSS-05/before 10.15 | 10.14 | ops admin, eva standard | delete eva sysadminctl | allowed absent
            LOSS-06 | 14.4 | ops admin, eva standard | delete eva directory | allowed absent
            LOSS-05/MDM | 14.4 enrolled:automated mdm:here | ops admin, eva standard | delete eva mdm-command | allowed absent
            LOSS-05/MDM | 14.4 enrolled:automated mdm:here | ops admin usable, eva standard usable | delete eva mdm-command | allowed absent
            LOSS-05/administrator | 14.4 | ops admin usable, eva admin | delete eva sysadminctl | allowed absent without:LOSS-05/administrator,_before_10.15
            LOSS-05/administrator, before 10.15 | 10.14 | ops admin usable, eva admin | delete eva sysadminctl | allowed absent without:LOSS-05/administrator
            LOSS-05/administrator, otherwise | 14.4 | ops admin usable, eva admin | delete eva directory | allowed absent
            LOSS-08 | 14.4 fv:on | ops admin usable, eva standard usable | remove eva noroot | refused none
            LOSS-01/removes | 14.4 hw:t2 | ops admin usable, eva standard usable | revoke eva by ops | allowed none without:VO-03
            LOSS-05/administrator | 14.4 | ops standard usable, eva standard | delete eva sysadminctl | allowed absent
            LOSS-05/administrator, before 10.15 | 10.14 | ops standard usable, eva standard | delete eva sysadminctl | allowed absent
            LOSS-05/administrator, otherwise | 14.4 | ops standard usable, eva standard | delete eva directory | allowed absent
            """;

    /** What passwords do. */
    private static final String PASSWORDS = """
            PW-01 | 14.4 | ops admin, eva standard usable | change eva | allowed usable
            PW-02 | 14.4 | ops admin usable, eva standard | reset eva sysadminctl | allowed none
            PW-02 | 11 | ops admin, eva standard pw:none | reset eva sysadminctl by ops | allowed usable
            PW-02 | 10.15 | ops admin, eva standard pw:none | reset eva directory by ops | allowed none
            PW-03 | 14.4 | ops admin, eva admin usable | reset eva sysadminctl by eva | allowed usable
            PW-03 | 14.4 | ops admin usable, eva admin usable | reset eva system-settings by ops | allowed usable
            PW-04 | 26 | ops admin usable, eva admin usable | reset eva sysadminctl | refused usable
            PW-05 | 26 | ops admin usable, eva admin usable | reset eva directory | refused usable
            PW-05 | 26 | ops admin usable, eva admin usable | set eva | refused usable
            PW-07 | 14.4 | ops admin usable, eva admin usable | reset eva hash-write | allowed stale
            PW-08 | 14.4 enrolled:automated mdm:here | ops admin, eva admin kind:managed-admin usable | reset eva mdm-command | allowed stale
            PW-09 | 14.4 | ops admin, eva admin kind:mobile usable | reset eva directory-server | allowed stale
            PW-10 | 14.4 fv:on key:known | ops admin, eva admin stale | reset eva recovery-key | allowed unknown
            PW-11 | 14.4 fv:off | ops admin, eva admin stale | reset eva recovery | allowed usable
            PW-12 | 14.4 | ops admin, eva admin stale | change eva token-password | allowed usable
            PW-12 | 14.4 | ops admin usable, eva admin stale | reset eva sysadminctl by ops | allowed unknown
            PW-13 | 14.4 enrolled:automated mdm:here | ops admin, eva admin | reset eva mdm-command | refused none
            PW-07 | 14.4 | ops admin usable, eva standard usable | set eva hash | allowed stale
            PW-05/keeps | 26 | ops admin usable, eva admin stale | set eva | refused stale
            PW-12 | 14.4 | ops admin usable, eva admin usable | change eva token-password | refused usable
            PW-12 | 14.4 | ops admin usable, eva admin | change eva token-password | refused none
            PW-02 | 14.4 | ops admin usable, eva admin pw:none tagged | reset eva sysadminctl by ops | allowed none
            PW-02 | 11 | ops admin usable, eva standard kind:sharing-only pw:none | reset eva sysadminctl by ops | allowed none
            PW-02 | 11 | ops admin usable, eva standard pw:none | reset eva sysadminctl by ops | allowed none
            PW-02/tokenless | 11 | ops admin, eva standard | reset eva sysadminctl by ops | allowed none
            PW-03 | 14.4 | ops admin usable, eva standard usable | reset eva mdm-agent by ops | allowed usable
            PW-12 | 14.4 | ops admin usable, eva standard stale | reset eva mdm-agent by ops | allowed unknown
            PW-02 | 14.4 | ops admin usable, eva standard | reset eva mdm-agent by ops | allowed none
            PW-06 | 15.7 | ops admin usable, eva standard stale | reset eva mdm-agent | allowed none
            PW-02 | 15.7 | ops admin usable, eva standard | reset eva mdm-agent | allowed none
            PW-02 | 26 | ops admin usable, eva standard | reset eva mdm-agent | allowed none
            PW-02 | 14.4 | ops admin usable, eva standard | reset eva hash-write | allowed none
            PW-09 | 14.4 | ops admin usable, eva standard usable | reset eva directory-server | refused stale
            PW-02 | 14.4 | ops admin usable, eva standard kind:mobile | reset eva directory-server | allowed none
            PW-10 | 14.4 fv:on key:present | ops admin usable, eva admin stale | reset eva recovery-key | refused unknown
            PW-10 | 14.4 fv:off key:known | ops admin usable, eva admin stale | reset eva recovery-key | refused unknown
            PW-10/ | 14.4 fv:on key:known | ops admin usable, eva admin usable | reset eva recovery-key | allowed unknown
            PW-11 | 14.4 fv:on key:present | ops admin usable, eva admin stale | reset eva recovery | refused unknown
            PW-11 | 14.4 fv:on key:none | ops admin usable, eva standard | reset eva recovery by ops | allowed usable
            PW-11/recovery key | 14.4 fv:on key:known | ops admin usable, eva standard | reset eva recovery | allowed unknown
            PW-12 | 14.4 | ops admin usable, eva standard stale | grant eva by ops | allowed unknown
            PW-06 | 15.7 | ops admin usable, eva standard usable | reset eva mdm-agent | allowed none
            PW-06 | 26 | ops admin usable, eva standard usable | reset eva mdm-agent | allowed stale
            PW-01 | 14.4 | ops admin usable, eva standard | change eva | allowed none
            PW-02 | 10.15 | ops admin, eva admin pw:none tagged | reset eva sysadminctl by ops | allowed none without:ELIG-10
            PW-02 | 10.15 | ops admin, eva standard kind:sharing-only pw:none | reset eva sysadminctl by ops | allowed none without:ELIG-13
            PW-02/ | 10.15 | ops admin, eva standard | reset eva sysadminctl by ops | allowed none
            PW-13 | 14.4 enrolled:none mdm:here | ops admin usable, eva admin kind:managed-admin | reset eva mdm-command | refused none
            PW-13 | 14.4 enrolled:automated mdm:away | ops admin usable, eva admin kind:managed-admin | reset eva mdm-command | refused none
            """;

    /** What changes no token. */
    private static final String NEUTRAL = """
            NEU-01 | 14.4 | ops admin usable, eva admin usable | demote eva | allowed usable
            NEU-02 | 14.4 | ops admin, eva admin usable | demote eva | allowed usable
            NEU-03 | 14.4 | ops admin, eva admin usable | disable eva | allowed usable
            NEU-04 | 14.4 fv:on | eva admin usable | unfilevault eva | allowed usable
            NEU-05 | 14.4 fv:off hw:t2 | eva admin usable | filevault eva pane | allowed usable
            NEU-06 | 14.4 bst:escrowed | eva admin usable | clear | allowed usable
            NEU-07 | 14.4 | eva admin usable | tag eva | allowed usable
            NEU-08 | 14.4 | eva admin usable | restart | allowed usable
            NEU-08 | 14.4 hw:apple-silicon fv:deferred bst:none mdm:here enrolled:none | eva standard usable owner:no | login eva | allowed fv:deferred
            NEU-08 | 14.4 hw:t2 fv:deferred bst:none mdm:here enrolled:none | eva standard stale | login eva | allowed fv:deferred
            NEU-03 | 14.4 | eva admin usable disabled | login eva | refused usable
            NEU-08 | 14.4 bst:escrowed mdm:here | ops admin usable, eva standard stale | login eva | allowed stale
            NEU-08 | 14.4 bst:not-supported mdm:here enrolled:automated fv:off | eva standard usable kind:mobile | login eva | allowed bst:not-supported
            NEU-08 | 14.4 bst:not-supported mdm:away enrolled:automated fv:off | eva standard usable kind:mobile | login eva | allowed bst:not-supported
            NEU-08 | 14.4 bst:not-supported mdm:here enrolled:automated fv:off | eva standard usable | login eva | allowed bst:not-supported
            NEU-08 | 14.4 bst:none mdm:here enrolled:automated fv:off | eva standard stale | login eva | allowed bst:none
            NEU-08 | 14.4 bst:stale mdm:here enrolled:automated fv:off | eva standard usable | login eva | allowed bst:stale
            NEU-08 | 11 bst:escrowed mdm:here enrolled:user-approved fv:off | eva standard usable | login eva | allowed bst:escrowed
            NEU-08 | 11 bst:local-only mdm:away enrolled:user-approved fv:off | eva standard usable | login eva | allowed bst:local-only
            NEU-08 | 11 bst:none mdm:here enrolled:none fv:off | eva standard usable | login eva | allowed bst:none
            NEU-08 | 11 bst:none mdm:here enrolled:user-approved fv:off | eva standard stale | login eva | allowed bst:none
            NEU-08 | 11 bst:stale mdm:here enrolled:user-approved fv:off | eva standard usable | login eva | allowed bst:stale
            NEU-08 | 14.4 bst:not-supported mdm:away enrolled:automated fv:off | eva standard usable | login eva | allowed bst:not-supported
            NEU-08 | 14.4 bst:none mdm:away enrolled:none fv:off | eva standard usable | login eva | allowed bst:none
            NEU-08 | 14.4 bst:none mdm:away enrolled:automated fv:off | eva standard stale | login eva | allowed bst:none
            NEU-08 | 14.4 hw:t2 fv:off bst:none mdm:here enrolled:none | eva standard usable | login eva | allowed fv:off
            NEU-08 | 14.4 hw:apple-silicon fv:off bst:none mdm:here enrolled:none | eva standard usable owner:yes | login eva | allowed fv:off
            NEU-08 | 14.4 hw:apple-silicon fv:deferred bst:none mdm:here enrolled:none | eva standard stale owner:yes | login eva | allowed stale fv:deferred
            NEU-01 | 14.4 | ops admin usable, eva standard | promote eva noroot | refused none
            NEU-02 | 14.4 | ops admin, eva admin stale | demote eva | allowed stale
            NEU-01 | 14.4 | ops admin usable, eva admin stale | demote eva | allowed stale without:NEU-02
            NEU-01 | 14.4 | ops admin, eva admin | demote eva | allowed none without:NEU-02
            NEU-03 | 14.4 | ops admin usable, eva admin | disable eva noroot | refused none
            NEU-05/ | 14.4 fv:off hw:t2 | ops admin, eva admin stale | filevault eva pane | refused stale
            NEU-05 | 14.4 enrolled:automated fv:off hw:t2 | ops admin usable, eva standard | filevault eva profile | refused none
            NEU-05/otherwise | 10.15 fv:off hw:t2 | ops admin usable, eva standard | filevault eva fdesetup | refused none
            NEU-05/otherwise | 14.4 fv:off hw:t2 | ops admin usable, eva standard | filevault eva fdesetup | refused none
            NEU-06 | 14.4 enrolled:automated mdm:here bst:none | ops admin usable, eva admin stale | escrow eva profiles | refused stale
            NEU-08 | 14.4 hw:apple-silicon fv:off bst:none mdm:here enrolled:none | eva standard usable owner:no | login eva | allowed usable owner:no
            NEU-08 | 10.15 bst:none mdm:here enrolled:user-approved fv:off | eva standard usable | login eva | allowed bst:none without:BST-02
            NEU-08 | 10.15 bst:none mdm:here enrolled:automated fv:off | eva standard usable pw:blank | login eva | allowed bst:none without:BST-04
            NEU-08 | 10.15 bst:none mdm:here enrolled:automated fv:off | eva standard usable kind:mobile | login eva | allowed bst:none without:BST-03
            NEU-08 | 10.15 bst:none mdm:away enrolled:automated fv:off | eva standard usable kind:mobile | login eva | allowed bst:none
            NEU-08 | 10.15 bst:none mdm:here enrolled:user-approved fv:off | eva standard usable kind:mobile | login eva | allowed bst:none
            NEU-08 | 10.15 bst:none mdm:here enrolled:automated fv:off | eva standard usable | login eva | allowed bst:none
            NEU-08 | 10.15 bst:none mdm:away enrolled:automated fv:off | eva standard usable | login eva | allowed bst:none
            NEU-01 | 14.4 | ops admin usable, eva standard | promote eva by ops noroot | allowed none
            NEU-03 | 14.4 | ops admin usable, eva admin | disable eva by ops noroot | allowed none
            NEU-08/ | 10.15 | eva admin usable | upgrade 11 | allowed usable without:CREATE-26
            """;

    /** What takes a token. */
    private static final String ACTIONS = """
            ACT-01 | 10.14 fv:off | eva admin | filevault eva pane | refused none
            ACT-01 | 14.4 fv:off hw:apple-silicon | eva admin usable owner:no | filevault eva pane | refused usable
            ACT-01 | 10.15 fv:off hw:t2 | eva admin usable | filevault eva deferred nofda | refused usable
            ACT-02 | 14.0 fv:off hw:t2 | ops admin, eva standard usable | filevault eva setup-assistant | refused usable
            ACT-02 | 14.4 fv:off hw:t2 | ops admin, eva standard usable | filevault eva setup-assistant | allowed usable
            ACT-03 | 14.4 fv:on key:none | eva admin stale | unfilevault eva | refused stale
            ACT-04 | 14.4 hw:apple-silicon | eva standard usable owner:no | authorize unlock-at-boot eva | refused usable
            ACT-04 | 14.4 hw:t2 | eva standard usable | authorize unlock-at-boot eva | allowed usable
            ACT-07 | 14.4 | ops standard usable | create eva sysadminctl by ops noroot | refused none
            ACT-08 | 14.4 | ops standard usable, eva standard | reset eva sysadminctl by ops noroot | refused none
            ACT-09 | 10.13 | ops admin, eva standard usable | reset eva open-directory by ops | refused usable
            ACT-10 | 14.4 | eva standard stale | change eva | refused stale
            ACT-11 | 10.15 | ops admin usable, eva standard | delete eva sysadminctl nofda | refused absent
            ACT-13 | 14.4 hw:apple-silicon | eva admin usable owner:no | authorize os-install eva | refused usable
            ACT-14 | 14.4 hw:t2 | eva admin usable listed:no | authorize startup-security eva | refused usable
            ACT-15 | 14.4 hw:apple-silicon | eva admin usable owner:no | authorize kernel-extension eva | refused usable
            ACT-16 | 12.0 hw:t2 | eva admin usable | authorize erase-all-content eva | refused usable
            ACT-17 | 14.4 hw:apple-silicon enrolled:automated mdm:here bst:stale | eva admin usable | authorize mdm-erase eva nothing | refused usable
            ACT-18 | 10.13 key:known | eva admin | authorize rotate-recovery-key eva recovery-key | refused none
            ACT-18 | 10.14 key:known | eva admin | authorize rotate-recovery-key eva recovery-key | allowed none
            ACT-20 | 14.4 key:present | eva admin stale | authorize authenticated-restart eva | refused stale
            ACT-21 | 14.4 enrolled:automated mdm:here bst:none | eva standard usable | escrow eva profiles | refused usable
            ACT-22 | 14.4 enrolled:automated mdm:here bst:none | eva standard usable | escrow eva log-in | allowed usable
            ACT-22 | 10.15.4 bst:none mdm:here enrolled:automated fv:off | eva standard usable | login eva | allowed bst:escrowed
            ACT-22 | 14.4 bst:local-only mdm:here enrolled:automated fv:off | eva standard usable | login eva | allowed bst:escrowed
            ACT-11 | 14.4 | ops admin usable, eva standard | delete eva sysadminctl noroot | refused absent
            ACT-11 | 14.4 enrolled:none mdm:here | ops admin usable, eva standard | delete eva mdm-command | refused absent
            ACT-11 | 14.4 enrolled:automated mdm:away | ops admin usable, eva standard | delete eva mdm-command | refused absent
            ACT-01 | 14.4 fv:off hw:t2 | ops admin usable, eva admin | filevault eva pane | refused none
            ACT-01 | 14.4 fv:off hw:t2 | eva admin usable | filevault - pane | refused usable
            ACT-01 | 14.4 fv:off hw:t2 | eva standard usable | filevault eva pane | refused usable
            ACT-01 | 14.4 fv:off hw:t2 | eva admin usable | filevault eva fdesetup noroot | refused usable
            ACT-02 | 14.4 fv:off hw:t2 | eva admin | filevault eva setup-assistant | refused usable
            ACT-03 | 10.13 fv:on | eva admin usable | unfilevault eva noroot | refused usable
            ACT-19 | 14.4 fv:on key:none | ops admin, bob admin usable, eva standard | add eva by ops | refused usable
            ACT-19 | 14.4 fv:on key:none | ops admin usable, eva standard | add eva by ops noroot | refused usable
            ACT-12 | 14.4 hw:intel | eva standard | authorize software-update eva | allowed none
            ACT-12 | 14.4 hw:apple-silicon | eva admin | authorize software-update eva | refused none
            ACT-13 | 14.4 hw:t2 | eva admin | authorize os-install eva | allowed none
            ACT-13 | 14.4 hw:t2 | eva standard usable | authorize erase-install eva | refused usable
            ACT-14 | 14.4 hw:t2 | eva standard usable listed:yes | authorize startup-security eva | refused usable
            ACT-14 | 14.4 hw:t2 | ops admin usable, eva admin listed:yes | authorize startup-security eva | refused none
            ACT-14 | 14.4 hw:apple-silicon | eva admin usable owner:no | authorize startup-security eva | refused usable
            ACT-15 | 14.4 hw:t2 | eva standard | authorize kernel-extension eva | allowed none
            ACT-04 | 14.4 hw:t2 key:none | eva standard | authorize unlock-at-boot eva | refused none
            ACT-16 | 12.0.1 hw:apple-silicon | eva admin usable owner:no | authorize erase-all-content eva | refused usable
            ACT-16 | 14.4 hw:intel | eva admin usable | authorize erase-all-content eva | refused usable
            ACT-17 | 14.4 hw:t2 enrolled:none mdm:here | eva admin usable | authorize mdm-erase eva nothing | refused usable
            ACT-17 | 14.4 hw:t2 enrolled:automated mdm:away | eva admin usable | authorize mdm-erase eva nothing | refused usable
            ACT-18 | 14.4 key:present | eva admin stale | authorize rotate-recovery-key eva | refused stale
            ACT-22 | 14.4 enrolled:automated mdm:here bst:none | ops admin usable, eva standard | escrow eva log-in | refused none
            ACT-21 | 14.4 enrolled:automated mdm:here bst:none | eva admin usable | escrow eva profiles | allowed usable bst:escrowed
            ACT-01/somebody | 10.13 hfs fv:off hw:intel | eva admin | filevault - fdesetup | refused none
            ACT-16 | 14.4 hw:t2 | ops admin usable, eva standard usable | authorize erase-all-content eva | refused usable
            ACT-16 | 14.4 hw:t2 | eva admin usable | authorize erase-all-content eva | allowed usable
            ACT-07 | 14.4 | ops admin usable | create eva sysadminctl by ops noroot | allowed usable
            ACT-08 | 14.4 | ops admin, bob admin usable, eva standard | reset eva sysadminctl by ops noroot | allowed none
            ACT-09 | 10.13 | ops admin usable, eva standard usable | reset eva sysadminctl | refused usable without:PW-04
            ACT-11 | 14.4 | ops admin usable, eva standard | delete eva sysadminctl by ops noroot | allowed absent
            ACT-11 | 10.14 | ops admin usable, eva standard | delete eva sysadminctl nofda | allowed absent
            ACT-01/before 10.14.2 | 10.14 fv:off hw:t2 | eva admin usable | filevault eva fdesetup | allowed usable without:ACT-01/
            ACT-01/before 10.14.2 | 10.13 hfs fv:off hw:intel | eva admin | filevault eva pane | allowed none
            ACT-01 | 14.4 fv:off hw:apple-silicon | eva admin usable owner:yes | filevault eva pane | allowed usable
            ACT-01 | 10.15 fv:off hw:t2 | eva admin usable | filevault eva fdesetup nofda session | allowed usable
            ACT-01 | 10.14.2 fv:off hw:t2 | eva admin usable | filevault eva fdesetup nofda | allowed usable
            ACT-01 | 13.3 fv:off hw:t2 | ops admin, eva standard usable | filevault eva setup-assistant | without:ACT-02
            ACT-01 | 13.3 fv:off hw:t2 | eva admin | filevault eva setup-assistant | without:ACT-02
            ACT-03 | 14.4 fv:on key:none | eva admin usable | unfilevault eva noroot | refused usable
            ACT-03 | 14.4 fv:on key:known | eva admin stale | unfilevault eva | allowed stale
            ACT-03 | 14.4 fv:on key:known | eva admin stale | unfilevault eva noroot | refused stale
            ACT-03/before 10.13.2 | 10.13 fv:on key:none | eva admin stale | unfilevault eva | allowed stale
            ACT-03/ | 14.4 fv:on key:none | eva admin usable | unfilevault eva | allowed usable without:ACT-03/before_10.13.2
            ACT-19 | 14.4 fv:on key:present | ops admin usable, eva standard | add eva recovery-key by ops | refused usable
            ACT-19 | 14.4 fv:on key:known | ops standard usable, eva standard | add eva recovery-key noroot | refused usable
            ACT-12/ | 14.4 hw:apple-silicon | eva standard usable owner:yes | authorize software-update eva | allowed usable without:ACT-12/Intel
            ACT-12 | 14.4 hw:apple-silicon | eva admin usable owner:no | authorize software-update eva | refused usable
            ACT-12 | 14.4 hw:apple-silicon bst:none | eva admin usable owner:yes | authorize software-update eva nothing | refused usable
            ACT-12 | 14.4 hw:apple-silicon bst:escrowed mdm:here auth:allowed | eva standard owner:no | authorize software-update eva bootstrap-token | allowed none
            ACT-12 | 14.4 hw:apple-silicon bst:none mdm:here auth:allowed | eva standard owner:no | authorize software-update eva bootstrap-token | refused none
            ACT-12 | 14.4 hw:apple-silicon bst:escrowed mdm:away auth:allowed | eva standard owner:no | authorize software-update eva bootstrap-token | refused none
            ACT-12 | 14.4 hw:t2 bst:escrowed mdm:here auth:disallowed | eva admin | authorize software-update eva bootstrap-token | allowed none
            ACT-13/ | 14.4 hw:apple-silicon | eva admin usable owner:yes | authorize os-install eva | allowed usable without:ACT-13/Intel
            ACT-13 | 14.4 hw:apple-silicon | eva admin stale owner:yes | authorize os-install eva | refused stale
            ACT-14 | 14.4 hw:t2 | eva admin usable listed:yes | authorize startup-security eva | allowed usable
            ACT-14 | 14.4 hw:apple-silicon | eva admin usable owner:yes listed:no | authorize startup-security eva | allowed usable
            ACT-15/ | 14.4 hw:apple-silicon bst:none | eva standard usable owner:yes | authorize kernel-extension eva | allowed usable without:ACT-15/Intel
            ACT-15 | 14.4 hw:apple-silicon bst:none | eva admin usable owner:yes | authorize kernel-extension eva nothing | refused usable
            ACT-15 | 14.4 hw:apple-silicon bst:escrowed mdm:here auth:allowed | eva standard owner:no | authorize kernel-extension eva bootstrap-token | allowed none
            ACT-15 | 14.4 hw:apple-silicon bst:none mdm:here auth:allowed | eva standard owner:no | authorize kernel-extension eva bootstrap-token | refused none
            ACT-15 | 14.4 hw:apple-silicon bst:escrowed mdm:away auth:allowed | eva standard owner:no | authorize kernel-extension eva bootstrap-token | refused none
            ACT-04 | 14.4 hw:t2 key:present | eva standard usable | authorize unlock-at-boot eva recovery-key | refused usable
            ACT-04 | 14.4 hw:t2 key:known | eva standard stale | authorize unlock-at-boot eva recovery-key | allowed stale
            ACT-04 | 14.4 hw:apple-silicon key:none | eva standard usable owner:yes | authorize unlock-at-boot eva | allowed usable
            ACT-04/owner | 14.4 hw:apple-silicon key:present | eva standard usable owner:yes | authorize unlock-at-boot eva recovery-key | refused usable
            ACT-04 | 14.4 hw:apple-silicon key:known | eva standard stale owner:no | authorize unlock-at-boot eva recovery-key | allowed stale
            ACT-16 | 14.4 hw:t2 | ops admin usable, eva admin stale | authorize erase-all-content eva | refused stale
            ACT-16/before 12.0.1 | 12.0 hw:t2 | eva admin | authorize erase-all-content eva | refused none without:ACT-16/
            ACT-16/before 12.0.1 | 12.0 hw:apple-silicon | eva admin usable owner:no | authorize erase-all-content eva | refused usable without:ACT-16/owner
            ACT-17/enrolled | 11 hw:apple-silicon enrolled:automated mdm:here bst:none | eva admin usable | authorize mdm-erase eva nothing | allowed usable
            ACT-17/enrolled | 14.4 hw:t2 enrolled:automated mdm:here bst:none | eva admin usable | authorize mdm-erase eva nothing | allowed usable
            ACT-18 | 14.4 key:present | eva standard usable | authorize rotate-recovery-key eva | allowed usable
            ACT-18 | 14.4 key:present | eva standard usable | authorize rotate-recovery-key eva noroot | refused usable
            ACT-18 | 14.4 key:present | eva admin usable | authorize rotate-recovery-key eva recovery-key | refused usable
            ACT-18 | 14.4 key:known | eva admin | authorize rotate-recovery-key eva recovery-key noroot | refused none
            ACT-18/before 10.14 | 10.13 key:present | eva admin usable | authorize rotate-recovery-key eva | allowed usable without:ACT-18/
            ACT-18 | 10.13 key:present | eva admin usable | authorize rotate-recovery-key eva noroot | refused usable
            ACT-18 | 10.13 key:known | eva admin usable | authorize rotate-recovery-key eva recovery-key | refused usable
            ACT-18 | 10.13 key:none | eva admin stale | authorize rotate-recovery-key eva | refused stale
            ACT-20 | 14.4 key:none | eva standard usable | authorize authenticated-restart eva | allowed usable
            ACT-20 | 14.4 key:none | eva standard usable | authorize authenticated-restart eva noroot | refused usable
            ACT-20 | 14.4 key:present | eva standard usable | authorize authenticated-restart eva recovery-key | refused usable
            ACT-20 | 14.4 key:known | eva standard stale | authorize authenticated-restart eva recovery-key | allowed stale
            ACT-20 | 14.4 key:known | eva standard stale | authorize authenticated-restart eva recovery-key noroot | refused stale
            ACT-21 | 14.4 enrolled:automated mdm:here bst:none | eva admin usable pw:blank | escrow eva profiles | refused usable
            ACT-21 | 11 enrolled:user-approved mdm:here bst:none | eva admin usable | escrow eva profiles | allowed usable bst:escrowed
            """;

    /** The bootstrap token and volume owners. */
    private static final String VOLUME = """
            BST-01 | 10.14 enrolled:automated mdm:here bst:none | eva admin usable | escrow eva profiles | refused usable
            BST-02 | 10.15.4 enrolled:user-approved mdm:here bst:none | eva admin usable | escrow eva profiles | refused usable
            BST-04 | 11 enrolled:automated mdm:here bst:none | eva admin usable pw:blank | escrow eva log-in | refused usable
            BST-07 | 14.4 bst:escrowed | eva admin usable | authorize unlock-at-boot eva bootstrap-token | refused usable
            BST-08 | 14.4 hw:apple-silicon bst:escrowed mdm:here auth:disallowed | eva admin usable | authorize software-update eva bootstrap-token | refused usable
            BST-11 | 11 bst:escrowed mdm:here | ops admin usable, eva standard tagged | login eva | allowed usable
            VO-05 | 14.4 hw:apple-silicon | eva standard usable owner:yes | authorize software-update eva | allowed usable
            BST-02 | 10.15.4 bst:none mdm:here enrolled:user-approved fv:off | eva standard usable | login eva | allowed bst:none
            BST-03 | 14.4 bst:none mdm:here enrolled:automated fv:off | eva standard usable kind:mobile | login eva | allowed bst:escrowed
            BST-03 | 10.15.4 bst:none mdm:here enrolled:automated fv:off | eva standard kind:mobile new | login eva | allowed bst:none
            BST-04 | 14.4 bst:none mdm:here enrolled:automated fv:off | eva standard usable pw:blank | login eva | allowed bst:none
            BST-05 | 14.4 bst:none mdm:away enrolled:automated fv:off | eva standard usable kind:mobile | login eva | allowed bst:local-only
            BST-10 | 14.4 bst:escrowed mdm:here enrolled:automated fv:off | eva standard usable | lose | allowed bst:stale
            BST-01 | 14.4 bst:escrowed mdm:here enrolled:automated fv:off | eva standard usable | clear | allowed bst:none
            BST-04 | 11 bst:none mdm:here enrolled:automated fv:off | | create eva login-window-agent pw:blank | allowed usable bst:none
            BST-03 | 11 bst:none mdm:here enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:escrowed
            BST-03 | 10.15 bst:none mdm:here enrolled:automated fv:off | | create eva setup-assistant | allowed usable bst:escrowed
            INV-02 | 14.4 bst:none fv:off | ops admin usable, eva standard | login eva by ops | allowed none
            INV-02 | 14.4 bst:none fv:off | ops standard usable, eva standard kind:mobile | login eva by ops | allowed none
            INV-02 | 11 bst:escrowed mdm:away fv:off | ops admin usable, eva standard tagged | login eva | allowed none
            INV-02 | 10.15 bst:none mdm:here fv:off | ops admin usable, eva standard kind:mobile | login eva | allowed none
            INV-02 | 10.15 bst:escrowed mdm:away fv:off | ops admin usable, eva standard kind:mobile | login eva | allowed none
            INV-02 | 10.15 bst:none mdm:here fv:off | ops admin usable, eva admin kind:managed-admin | login eva | allowed none
            INV-02 | 10.15 bst:escrowed mdm:away fv:off | ops admin usable, eva admin kind:managed-admin | login eva | allowed none
            INV-02 | 10.15 bst:none mdm:here fv:off | ops admin usable, eva admin | login eva | allowed none
            INV-02 | 10.15 bst:escrowed mdm:away fv:off | ops admin usable, eva admin | login eva | allowed none
            INV-02 | 10.15 fv:deferred bst:none | ops admin usable, eva standard | login eva | allowed none
            INV-02 | 10.14 fv:off | ops admin usable, eva standard uid:400 | login eva | allowed none
            INV-02 | 10.14 fv:off | ops admin usable uid:400, eva standard | login eva | allowed none
            INV-02 | 10.14 fv:off | ops admin usable, eva standard | login eva | allowed none
            INV-02 | 11 bst:none fv:off | ops admin usable, eva standard tagged | login eva | allowed none
            INV-02 | 11 bst:none fv:off | ops admin usable, eva standard kind:sharing-only | login eva directory-check | allowed none
            INV-02 | 11 bst:none fv:off | ops admin usable, eva standard hash new | login eva | allowed none
            INV-02 | 14.4 bst:none fv:off | ops admin usable, eva standard pw:blank | login eva | allowed none
            INV-02 | 14.4 bst:none fv:off | ops admin usable, eva admin | login eva ssh | allowed none
            BST-03 | 14.4 bst:none mdm:here enrolled:none fv:off | eva standard usable kind:mobile | login eva | allowed bst:none
            BST-03 | 14.4 bst:stale mdm:here enrolled:automated fv:off | eva standard usable kind:mobile | login eva | allowed bst:stale
            BST-03 | 14.4 bst:none mdm:away enrolled:none fv:off | eva standard usable kind:mobile | login eva | allowed bst:none
            BST-03 | 10.15.4 bst:none mdm:away enrolled:automated fv:off | eva standard kind:mobile new | login eva | allowed usable bst:none
            BST-12 | 11 bst:none mdm:here enrolled:user-approved fv:off | eva standard usable kind:mobile | login eva | allowed bst:unknown
            BST-03 | 11 bst:escrowed mdm:here enrolled:user-approved fv:off | eva standard usable kind:mobile | login eva | allowed bst:escrowed
            BST-03 | 11 bst:local-only mdm:away enrolled:user-approved fv:off | eva standard usable kind:mobile | login eva | allowed bst:local-only
            BST-03 | 11 bst:none mdm:here enrolled:user-approved fv:off | ops admin usable, eva standard stale kind:mobile | login eva | allowed bst:none
            BST-03 | 11 bst:stale mdm:here enrolled:user-approved fv:off | eva standard usable kind:mobile | login eva | allowed bst:stale
            INV-02 | 14.4 fv:deferred bst:none mdm:here enrolled:none | ops admin usable, eva standard | login eva | allowed none fv:deferred
            BST-03 | 10.15.3 enrolled:automated mdm:here bst:none | eva admin usable | escrow eva log-in | refused usable
            BST-02 | 11 enrolled:none mdm:here bst:none | eva admin usable | escrow eva profiles | refused usable
            BST-02 | 11 enrolled:automated mdm:here bst:not-supported | eva admin usable | escrow eva profiles | refused usable
            BST-05 | 14.4 enrolled:automated mdm:away bst:none | eva admin usable | escrow eva profiles | refused usable
            BST-01 | 14.4 bst:not-supported | eva admin usable | clear | allowed bst:not-supported
            BST-01 | 14.4 bst:none | eva admin usable | lose | allowed bst:none
            VO-02 | 14.4 hw:apple-silicon fv:off | ops admin usable owner:yes, eva standard owner:no | grant eva by ops | allowed usable owner:yes
            INV-02 | 14.4 hw:apple-silicon fv:off bst:none mdm:here enrolled:none | ops admin usable owner:yes, eva standard owner:no | login eva | allowed none owner:no
            VO-03 | 14.4 hw:apple-silicon | ops admin usable owner:yes, eva standard usable owner:yes | revoke eva by ops | allowed none owner:no
            BST-12/ | 11 bst:none mdm:here enrolled:user-approved fv:off | eva standard usable | login eva | allowed bst:unknown
            BST-05/ | 14.4 bst:none mdm:away enrolled:automated fv:off | eva standard usable | login eva | allowed bst:local-only
            INV-02 | 10.14 fv:off | ops admin usable, eva standard kind:mobile | login eva | allowed none
            INV-02 | 10.13 fv:off | ops admin usable, eva standard kind:mobile | login eva by ops | allowed none
            INV-02 | 10.14 bst:escrowed mdm:here fv:off | ops admin usable, eva admin kind:managed-admin | login eva | allowed none
            INV-02 | 10.14 bst:escrowed mdm:here fv:off | ops admin usable, eva standard pw:blank | login eva | allowed none
            INV-02 | 10.14 bst:escrowed mdm:here fv:off | ops admin usable, eva admin | login eva | allowed none
            INV-02 | 10.14 bst:escrowed fv:off | ops admin usable, eva admin | login eva ssh | allowed none
            BST-03 | 10.15.3 enrolled:automated mdm:here bst:none | ops admin usable, eva admin pw:blank | escrow eva log-in | refused none without:ACT-22/needs without:BST-04/needs
            BST-02/ | 10.15.4 enrolled:none mdm:here bst:none | eva admin usable | escrow eva profiles | refused usable without:BST-02/11
            BST-02 | 10.15.4 enrolled:automated mdm:here bst:not-supported | eva admin usable | escrow eva profiles | refused usable
            BST-01 | 10.14 enrolled:none mdm:here bst:not-supported | eva admin usable | escrow eva profiles | refused usable without:BST-02
            BST-05/creation | 11 bst:none mdm:away enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:local-only
            BST-12 | 11 bst:none mdm:here enrolled:user-approved fv:off | | create eva login-window-agent | allowed usable bst:unknown
            BST-05 | 10.15.4 bst:none mdm:away enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:local-only
            BST-03 | 10.15.4 bst:none mdm:here enrolled:automated fv:off | | create eva login-window-agent | allowed usable bst:escrowed
            """;

    private MacosQuestions() {}

    /** Returns all of them. */
    public static List<TableQuestion> all() {
        return Stream.of(ELIGIBILITY, FIRST, CREATE, GRANT, LOSS, PASSWORDS, NEUTRAL, ACTIONS, VOLUME)
                .flatMap(table -> TableQuestion.table(table).stream())
                .toList();
    }
}
