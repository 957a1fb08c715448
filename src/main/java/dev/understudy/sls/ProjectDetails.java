package dev.understudy.sls;

/** What a project says of itself: a description, the resource group it is in, and LRS or ZRS for its storage. */
public record ProjectDetails(String description, String resourceGroupId, String dataRedundancyType) {
    // Vendor's ProjectFunctionTest: 512 pass, 518 do not
    private static final int LONGEST_DESCRIPTION = 512;

    /** A project with nothing but a description. */
    public static ProjectDetails of(String description) {
        return new ProjectDetails(description, "", "LRS");
    }

    public ProjectDetails withDescription(String other) {
        return new ProjectDetails(other, resourceGroupId, dataRedundancyType);
    }

    /** These in a resource group; an empty id for none. */
    public ProjectDetails inResourceGroup(String id) {
        return new ProjectDetails(description, id, dataRedundancyType);
    }

    ProjectDetails checked() {
        if (description.length() > LONGEST_DESCRIPTION) {
            throw SlsError.invalidProjectDescription(description);
        }
        return this;
    }
}
