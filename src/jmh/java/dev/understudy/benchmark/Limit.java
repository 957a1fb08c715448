package dev.understudy.benchmark;

import java.util.List;

/** One line of a condition, of a kind that every engine here can express. */
record Limit(Kind kind, Key key, List<String> wanted) {
    /** What is compared, by the name RAM gives it. */
    enum Kind {
        IP_ADDRESS("IpAddress"),
        STRING_LIKE("StringLike"),
        STRING_EQUALS("StringEquals"),
        DATE_LESS_THAN("DateLessThan");

        private final String operator;

        Kind(String operator) {
            this.operator = operator;
        }

        String operator() {
            return operator;
        }
    }

    /** A condition key, by RAM's name and by one that is an identifier elsewhere. */
    enum Key {
        SOURCE_IP("acs:SourceIp", "sourceIp"),
        SOURCE_VPC("acs:SourceVpc", "sourceVpc"),
        REQUESTED_REGION("acs:RequestedRegion", "requestedRegion"),
        CURRENT_TIME("acs:CurrentTime", "currentTime");

        private final String text;
        private final String identifier;

        Key(String text, String identifier) {
            this.text = text;
            this.identifier = identifier;
        }

        String text() {
            return text;
        }

        String identifier() {
            return identifier;
        }
    }
}
