package dev.understudy.ram;

import org.jspecify.annotations.Nullable;

/** What UpdateUser changes; null leaves things as they are. */
public record UserChanges(
        @Nullable String name,
        @Nullable String displayName,
        @Nullable String mobilePhone,
        @Nullable String email,
        @Nullable String comments) {

    UserDetails applyTo(UserDetails details) {
        return new UserDetails(
                displayName == null ? details.displayName() : displayName,
                mobilePhone == null ? details.mobilePhone() : mobilePhone,
                email == null ? details.email() : email,
                comments == null ? details.comments() : comments);
    }
}
