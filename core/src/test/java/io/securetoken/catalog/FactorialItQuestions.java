package io.securetoken.catalog;

import java.util.List;

/** The vendor's article as a table of questions to its book, worked out from the article's sentences. */
public final class FactorialItQuestions {

    private static final String ARTICLE = """
            factorial-it-ztd/admin/ | 14.4 | | create eva factorial-it-ztd | allowed usable
            factorial-it-ztd/standard/ | 14.4 | | create eva factorial-it-ztd standard | allowed none
            factorial-it-ztd/admin/login | 14.4 | eva admin made:factorial-it-ztd | login eva | allowed none
            factorial-it-ztd/standard/login | 14.4 | eva standard new made:factorial-it-ztd | login eva | allowed none
            factorial-it-admin-policy/admin/ | 14.4 | | create eva factorial-it-admin-policy | allowed none
            factorial-it-admin-policy/standard/ | 14.4 | | create eva factorial-it-admin-policy standard | allowed none
            factorial-it-admin-policy/admin/first login | 14.4 | eva admin new made:factorial-it-admin-policy | login eva | allowed usable
            factorial-it-admin-policy/admin/login | 14.4 | eva admin stale new made:factorial-it-admin-policy | login eva | allowed stale
            factorial-it-admin-policy/admin/login | 14.4 | eva admin made:factorial-it-admin-policy | login eva | allowed none
            factorial-it-admin-policy/standard/login | 14.4 | eva standard new made:factorial-it-admin-policy | login eva | allowed none
            factorial-it-manual/admin/ | 14.4 | | create eva factorial-it-manual | allowed none
            factorial-it-manual/standard/ | 14.4 | | create eva factorial-it-manual standard | allowed none
            factorial-it-manual/admin/first login | 14.4 | eva admin new made:factorial-it-manual | login eva | allowed usable
            factorial-it-manual/admin/login | 14.4 | eva admin stale new made:factorial-it-manual | login eva | allowed stale
            factorial-it-manual/admin/login | 14.4 | eva admin made:factorial-it-manual | login eva | allowed none
            factorial-it-manual/standard/login | 14.4 | eva standard new made:factorial-it-manual | login eva | allowed none
            local-manual/admin/by a granter | 14.4 | ops admin usable | create eva local-manual by ops | allowed usable
            local-manual/admin/ | 14.4 | ops standard usable | create eva local-manual by ops | allowed none
            local-manual/admin/ | 14.4 | ops admin | create eva local-manual by ops | refused none
            local-manual/standard/ | 14.4 | ops admin usable | create eva local-manual standard by ops | allowed none
            local-manual/standard/ | 14.4 | ops standard usable | create eva local-manual standard by ops | allowed none
            local-manual/admin/login | 14.4 | eva admin new made:local-manual | login eva | allowed none
            local-manual/standard/login | 14.4 | eva standard new made:local-manual | login eva | allowed none
            sysadminctl/admin/by a granter | 14.4 | ops admin usable | create eva sysadminctl by ops | allowed usable
            sysadminctl/admin/ | 14.4 | ops standard usable | create eva sysadminctl by ops | allowed none
            sysadminctl/admin/ | 14.4 | ops admin | create eva sysadminctl by ops | refused none
            sysadminctl/standard/by a granter | 14.4 | ops admin usable | create eva sysadminctl standard by ops | allowed usable
            sysadminctl/standard/ | 14.4 | ops standard usable | create eva sysadminctl standard by ops | allowed none
            sysadminctl/admin/login | 14.4 | eva admin new made:sysadminctl | login eva | allowed none
            sysadminctl/standard/login | 14.4 | eva standard new made:sysadminctl | login eva | allowed none
            create/ | 14.4 | ops admin | create eva sysadminctl by ops | refused none
            create/ | 14.4 | ops admin | create eva local-manual | refused none
            create/through the product | 14.4 | ops admin | create eva factorial-it-manual by ops | refused none
            create/through the product | 14.4 | ops standard usable | create eva factorial-it-manual by ops | allowed none without:create/by_the_product_itself
            create/by the product itself | 14.4 | ops admin | create eva factorial-it-manual | allowed none without:create/through_the_product
            filevault | 14.4 fv:off | eva admin | filevault eva pane | refused none
            filevault | 14.4 fv:off | eva standard usable | filevault eva pane | allowed usable
            filevault | 14.4 fv:on | eva admin | unfilevault eva | refused none
            gated | 14.4 fv:off | eva admin | filevault eva pane | refused none
            reset/ | 14.4 | ops admin, eva standard usable | reset eva sysadminctl by ops | refused usable
            reset/ | 14.4 | ops standard usable, eva standard usable | reset eva sysadminctl by ops | allowed usable without:reset/tokenless_user
            reset/tokenless user | 14.4 | ops admin, eva standard | reset eva sysadminctl by ops | allowed none
            gated | 14.4 | ops admin, eva standard | reset eva sysadminctl by ops | allowed none
            grant | 14.4 | ops admin, eva standard | grant eva by ops | refused usable
            transfer | 14.4 | ops standard usable, eva standard | grant eva by ops | refused usable
            transfer/granted | 14.4 | ops admin usable, eva standard | grant eva by ops | allowed usable
            transfer/roles | 14.4 | ops admin usable, eva standard | promote eva | allowed none
            transfer/roles keep tokens | 14.4 | eva admin usable, ops standard | demote eva | allowed usable
            login | 14.4 | eva admin new made:factorial-it-manual | login eva | allowed usable
            """;

    private FactorialItQuestions() {}

    /** Returns all of them. */
    public static List<TableQuestion> all() {
        return TableQuestion.table(ARTICLE);
    }
}
