package dev.understudy.ram;

/** What is written about a user besides the name; empty where nothing is. */
public record UserDetails(String displayName, String mobilePhone, String email, String comments) {
    public static final UserDetails NONE = new UserDetails("", "", "", "");
}
