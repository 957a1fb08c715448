package dev.understudy.world;

/** A user's logon to the console. */
public record WorldLoginProfile(String password, boolean passwordResetRequired, boolean mfaBindRequired) {
    @Override
    public String toString() {
        return "WorldLoginProfile[" + passwordResetRequired + ", " + mfaBindRequired + "]";
    }
}
