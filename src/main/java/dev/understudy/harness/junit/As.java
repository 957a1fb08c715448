package dev.understudy.harness.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Whose principal, credentials or client a parameter is: account and user, such as {@code B/b1} or {@code A/root}. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface As {
    String value();

    /**
     * The role that this user assumes first, such as {@code A/LogPartner}: credentials and clients are then the session's. Needs
     * {@code sts20150401}.
     */
    String assuming() default "";
}
