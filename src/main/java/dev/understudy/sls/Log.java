package dev.understudy.sls;

import java.util.List;

/**
 * One log.
 *
 * @param time seconds since the epoch, as its sender says
 * @param nanos the part of a second, 0 when the sender gave none
 */
public record Log(long time, int nanos, List<LogField> contents) {
    public Log {
        contents = List.copyOf(contents);
    }
}
