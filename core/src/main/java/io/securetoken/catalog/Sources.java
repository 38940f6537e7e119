package io.securetoken.catalog;

import io.securetoken.rules.Source;

/** Names the pages, manuals and reports that the rows of {@link Macos} cite, each with the month in which it was read. */
final class Sources {

    private static final String READ = "2026-11";

    static final Source APPLE_ST = source(
            "Use secure and bootstrap tokens (Apple Platform Deployment)",
            "https://support.apple.com/guide/deployment/use-secure-and-bootstrap-tokens-dep24dbdcf9e/web");

    static final Source APPLE_REF = source(
            "Using secure and bootstrap tokens (Apple Deployment Reference for Mac)",
            "https://support.apple.com/guide/deployment-reference-macos/using-secure-and-bootstrap-tokens-apdff2cf769b/1/web/1.0");

    static final Source APPLE_FVMDM = source(
            "Manage FileVault with device management (Apple Platform Deployment)",
            "https://support.apple.com/guide/deployment/manage-filevault-with-device-management-dep0a2cb7686/web");

    static final Source APPLE_FV = source(
            "Intro to FileVault (Apple Platform Deployment)",
            "https://support.apple.com/guide/deployment/intro-to-filevault-dep82064ec40/web");

    static final Source APPLE_ERASE = source(
            "Erase devices (Apple Platform Deployment)",
            "https://support.apple.com/guide/deployment/erase-devices-dep0a819891e/web");

    static final Source APPLE_PSSO = source(
            "Platform SSO for macOS (Apple Platform Deployment)",
            "https://support.apple.com/guide/deployment/platform-sso-for-macos-dep7bbb05313/web");

    static final Source MDM_USERLIST = source(
            "UserList (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/commands/user.list.yaml");

    static final Source MDM_ACCT = source(
            "AccountConfiguration (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/commands/account.configuration.yaml");

    static final Source MDM_SETAUTO = source(
            "SetAutoAdminPassword (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/commands/set.auto.admin.password.yaml");

    static final Source MDM_DEL = source(
            "DeleteUser (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/commands/user.delete.yaml");

    static final Source MDM_ERASE = source(
            "EraseDevice (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/commands/device.erase.yaml");

    static final Source MDM_RESTART = source(
            "RestartDevice (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/commands/device.restart.yaml");

    static final Source MDM_SECINFO = source(
            "SecurityInfo (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/commands/information.security.yaml");

    static final Source MDM_SETBST = source(
            "SetBootstrapToken (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/checkin/setbootstraptoken.yaml");

    static final Source MDM_PAYLOAD = source(
            "MDM payload (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/profiles/com.apple.mdm.yaml");

    static final Source MDM_FV = source(
            "FileVault payload (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/profiles/com.apple.MCX.FileVault2.yaml");

    static final Source MDM_MOB = source(
            "Mobility payload (Apple MDM schema)",
            "https://github.com/apple/device-management/blob/release/mdm/profiles/com.apple.MCX(Mobililty).yaml");

    static final Source DEV_SETBST = source(
            "Set Bootstrap Token (Apple Developer Documentation)",
            "https://developer.apple.com/documentation/devicemanagement/set-bootstrap-token");

    static final Source MAN_FDESETUP = source("fdesetup(8)", "https://keith.github.io/xcode-man-pages/fdesetup.8.html");

    static final Source MAN_DISKUTIL = source("diskutil(8)", "https://keith.github.io/xcode-man-pages/diskutil.8.html");

    static final Source MAN_PROFILES = source("profiles(1)", "https://keith.github.io/xcode-man-pages/profiles.1.html");

    static final Source MAN_BPUTIL = source("bputil(1)", "https://keith.github.io/xcode-man-pages/bputil.1.html");

    static final Source MAN_SSHFV = source(
            "apple_ssh_and_filevault(7)", "https://keith.github.io/xcode-man-pages/apple_ssh_and_filevault.7.html");

    static final Source MAN_KEITH = source("Xcode and macOS manual pages", "https://keith.github.io/xcode-man-pages/");

    static final Source MKUSER = source("mkuser", "https://github.com/freegeek-pdx/mkuser");

    static final Source DATAJAR = source(
            "Secure Token Requirements and Considerations (dataJAR)",
            "https://support.datajar.co.uk/hc/en-us/articles/360019658393-Secure-Token-Requirements-and-Considerations");

    static final Source DERFLOUNDER = source(
            "Secure Token and FileVault on Apple File System (Der Flounder)",
            "https://derflounder.wordpress.com/2018/01/20/secure-token-and-filevault-on-apple-file-system/");

    static final Source DERFLOUNDER_TEN = source(
            "Ten things you might not know about FileVault 2 (Der Flounder)",
            "https://derflounder.wordpress.com/2014/12/18/ten-things-you-might-not-know-about-filevault-2/");

    static final Source TTG_SCRIPT =
            source("manageSecureTokens (TravellingTechGuy)", "https://github.com/TravellingTechGuy/manageSecureTokens");

    static final Source TTG_EXTRA = source(
            "Additional admin with SecureToken or not (TravellingTechGuy)",
            "https://travellingtechguy.blog/additional-admin-with-securetoken-or-not/");

    static final Source KANDJI_BS = source(
            "Changes to Secure Token and Bootstrap Token in macOS Big Sur (Kandji)",
            "https://blog.kandji.io/changes-to-secure-token-bootstrap-token-in-macos-big-sur");

    static final Source JAMF_CONNECT = source(
            "Jamf Connect, Big Sur and Bootstrap Tokens (Jamf)",
            "https://www.jamf.com/blog/jamf-connect-big-sur-and-bootstrap-tokens-a-love-story/");

    static final Source JAMF_BST = source(
            "Manually Leveraging Apple's Bootstrap Token Functionality (Jamf)",
            "https://learn.jamf.com/r/en-US/technical-articles/Manually_Leveraging_Apples_Bootstrap_Token_Functionality");

    static final Source JAMF_1116 = source(
            "Configuring Local Account Provisioning (Jamf Pro 11.16)",
            "https://learn.jamf.com/r/en-US/jamf-pro-documentation-11.16.0/Configuring_Local_Account_Provisioning");

    static final Source JNUC = source("JNUC 2024 (nverselab)", "https://github.com/nverselab/JNUC-2024");

    static final Source VMWARE_BST = source(
            "Bootstrap tokens (VMware Workspace ONE UEM)",
            "https://docs.vmware.com/en/VMware-Workspace-ONE-UEM/services/macOS_Platform/GUID-00B37B61-F783-4507-AAD8-B0CE0CCA9871.html");

    static final Source OSXBYTES = source("osxbytes", "https://osxbytes.wordpress.com/");

    static final Source ILLINOIS =
            source("Secure tokens (University of Illinois)", "https://answers.illinois.edu/88282");

    static final Source ILLINOIS_FV =
            source("FileVault (University of Illinois)", "https://answers.uillinois.edu/illinois/153754");

    static final Source ADDIGY_RESET = source(
            "How to reset a user account's password via GoLive (Addigy)",
            "https://support.addigy.com/hc/en-us/articles/5087306864403-How-to-Reset-a-User-Account-s-Password-Via-GoLive");

    static final Source ADDIGY_REC = source(
            "Fixing broken keychains and secure tokens using Recovery Mode (Addigy)",
            "https://support.addigy.com/hc/en-us/articles/4406215343763-Fixing-Broken-Keychains-Secure-Tokens-using-Recovery-Mode");

    static final Source ADDIGY_BST =
            source("Bootstrap tokens (Addigy)", "https://support.addigy.com/hc/en-us/articles/46851607633171");

    static final Source HEXNODE_FAQ = source(
            "Troubleshooting macOS (Hexnode)",
            "https://www.hexnode.com/mobile-device-management/help/troubleshooting-docs/mac/");

    static final Source SOTI = source(
            "Using bootstrap tokens (SOTI MobiControl)",
            "https://www.soti.net/mc/help/v15.6/en/console/devices/managing/enrollment/apple/macos/using_bootstrap_macOS.html");

    static final Source JC_SVC = source(
            "Install and use the service account for macOS (JumpCloud)",
            "https://jumpcloud.com/support/install-and-use-the-service-account-for-macos");

    static final Source SURE_USERS = source(
            "User account management (42Gears SureMDM)",
            "https://docs.42gears.com/suremdm/macos-jobs-and-profiles/macos-jobs-profiles-manage/jobs-for-macos/macos-static-jobs/user-account-management");

    static final Source LITHNET = source(
            "Enabling secure token support on macOS (Lithnet)",
            "https://docs.lithnet.io/ams/help-and-support/advanced-help-topics/enabling-secure-token-support-macos");

    static final Source DELINEA = source(
            "Secure token (Delinea Privilege Manager)",
            "https://docs.delinea.com/online-help/privilege-manager/platforms/macos/secure-token.htm");

    static final Source SIMPLEMDM =
            source("How to reset Mac passwords (SimpleMDM)", "https://simplemdm.com/blog/how-to-reset-mac-passwords");

    static final Source IRU_RESET = source(
            "Reset a macOS user password (Iru)",
            "https://docs.iru.com/en/endpoint/devices/device-actions/reset-a-macos-user-password");

    static final Source WKU = source(
            "Mobile accounts (Western Kentucky University)",
            "https://td.wku.edu/TDClient/34/Portal/KB/ArticleDet?ID=3612");

    static final Source COLBY = source(
            "Secure tokens (Colby College)",
            "https://colby.teamdynamix.com/TDClient/1928/Portal/KB/ArticleDet?ID=160117");

    static final Source PEACHPIT = source(
            "FileVault 2 and the guest account (Peachpit)",
            "https://www.peachpit.com/articles/article.aspx?p=2300563&seqNum=2");

    static final Source SS64 = source("sysadminctl (SS64)", "https://ss64.com/mac/sysadminctl.html");

    static final Source ECL_2021 = source(
            "Owners and users on M1 Macs (Eclectic Light)",
            "https://eclecticlight.co/2021/07/21/owners-and-users-primary-and-secondary-systems-on-m1-macs/");

    static final Source ECL_2024 = source(
            "Ownership means two different things in Macs (Eclectic Light)",
            "https://eclecticlight.co/2024/07/29/ownership-means-two-different-things-in-macs-how-to-tell-them-apart/");

    static final Source ECL_2025 = source(
            "Standard users can upgrade macOS (Eclectic Light)",
            "https://eclecticlight.co/2025/12/19/standard-users-can-upgrade-macos");

    static final Source CHEF_USER =
            source("Chef, mac_user provider", "https://github.com/chef/chef/blob/main/lib/chef/provider/user/mac.rb");

    static final Source COOKBOOK = source("macOS Cookbook (Microsoft)", "https://github.com/microsoft/macos-cookbook");

    static final Source EC2 = source("ec2-macos-init (AWS)", "https://github.com/aws/ec2-macos-init");

    static final Source SUPER_SCRIPT = source("super", "https://github.com/Macjutsu/super");

    static final Source ERASE_INSTALL = source("erase-install", "https://github.com/grahampugh/erase-install");

    static final Source EI_519 =
            source("erase-install, issue 519", "https://github.com/grahampugh/erase-install/issues/519");

    static final Source MACOSLAPS =
            source("macOSLAPS wiki, secureToken", "https://github.com/joshua-d-miller/macOSLAPS/wiki/secureToken");

    static final Source LAPS_22 =
            source("macOSLAPS, issue 22", "https://github.com/joshua-d-miller/macOSLAPS/issues/22");

    static final Source NOMAD = source("NoMAD Login", "https://github.com/jamf/NoMADLogin-AD");

    static final Source XCREDS = source("XCreds", "https://github.com/twocanoes/xcreds");

    static final Source BBUDDY = source("Bootstrap Buddy", "https://github.com/Inetum-Poland/bootstrap-buddy");

    static final Source BBUDDY_10 =
            source("Bootstrap Buddy, issue 10", "https://github.com/Inetum-Poland/bootstrap-buddy/issues/10");

    static final Source YOHAN = source(
            "Automatic Secure Token Granting Workflow",
            "https://github.com/Yohan460/Automatic-Secure-Token-Granting-Workflow");

    static final Source PCUP_12 =
            source("pycreateuserpkg, issue 12", "https://github.com/gregneagle/pycreateuserpkg/issues/12");

    static final Source PCUP_62 =
            source("pycreateuserpkg, issue 62", "https://github.com/gregneagle/pycreateuserpkg/issues/62");

    static final Source INTUNE_33 =
            source("Intune shell samples, issue 33", "https://github.com/microsoft/shell-intune-samples/issues/33");

    static final Source INTUNE_175 =
            source("Intune shell samples, issue 175", "https://github.com/microsoft/shell-intune-samples/issues/175");

    static final Source INTUNE_183 =
            source("Intune shell samples, issue 183", "https://github.com/microsoft/shell-intune-samples/issues/183");

    static final Source NIX_33 =
            source("nix-installer, issue 33", "https://github.com/DeterminateSystems/nix-installer/issues/33");

    static final Source OR_34874069 =
            source("openradar 34874069", "https://github.com/lionheart/openradar-mirror/issues/18598");

    static final Source OR_38485212 =
            source("openradar 38485212", "https://github.com/lionheart/openradar-mirror/issues/19492");

    static final Source FLEET_46588 = source("Fleet, issue 46588", "https://github.com/fleetdm/fleet/issues/46588");

    static final Source FLEET_47888 = source("Fleet, issue 47888", "https://github.com/fleetdm/fleet/issues/47888");

    static final Source FLEET_50524 = source("Fleet, issue 50524", "https://github.com/fleetdm/fleet/issues/50524");

    static final Source WRAITH = source("wraithbox", "https://github.com/wraithbox/wraithbox");

    static final Source RUNNER = source("Runner notes", "https://github.com/rsvishalsingh93/remote-desktop");

    static final Source MACMINI = source("Mac mini notes", "https://github.com/shuheif0619/mac-mini-home-server");

    static final Source MSCP =
            source("macOS Security Compliance Project (NIST)", "https://github.com/usnistgov/macos_security");

    private Sources() {}

    private static Source source(String title, String address) {
        return Source.of(title, address, READ);
    }
}
