package dev.understudy.benchmark.requests;

import java.security.GeneralSecurityException;

/** A call that is signed anew each time. */
interface SignedCall {
    /** A whole HTTP request. */
    byte[] bytes() throws GeneralSecurityException;
}
