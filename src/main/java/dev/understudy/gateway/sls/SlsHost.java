package dev.understudy.gateway.sls;

/** Where an operation is addressed: at a project's host name, at the bare endpoint, or at either. */
public enum SlsHost {
    PROJECT,
    ENDPOINT,
    EITHER;

    boolean accepts(boolean hasProject) {
        return this == EITHER || hasProject == (this == PROJECT);
    }
}
