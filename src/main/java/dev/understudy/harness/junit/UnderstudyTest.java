package dev.understudy.harness.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test class that calls an emulated cloud; see {@link UnderstudyExtension} for what its tests can ask for. */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(UnderstudyExtension.class)
public @interface UnderstudyTest {
    /** The world file to begin with, relative to the working directory. */
    String world();

    /** Who shares a world made from it. */
    Isolation isolation() default Isolation.PER_CLASS;
}
