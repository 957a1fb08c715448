package dev.understudy.policy;

/** The cloud's word for the kind of policy that ended an evaluation (RAM API "DecodeDiagnosticMessage"). */
public enum PolicyType {
    CONTROL("ControlPolicy"),
    SESSION("SessionPolicy"),
    TRUST("AssumeRolePolicy"),
    ACCOUNT_IDENTITY("AccountLevelIdentityBasedPolicy"),
    RESOURCE_GROUP_IDENTITY("ResourceGroupLevelIdentityBasedPolicy"),
    RESOURCE("ResourceBasedPolicy");

    private final String text;

    PolicyType(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
