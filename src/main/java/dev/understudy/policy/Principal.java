package dev.understudy.policy;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Who asks: one of the five kinds of caller that the cloud knows. */
public sealed interface Principal {
    /** The account the caller belongs to; for a service, the account it acts for. */
    AccountId account();

    /** The ARN by which traces, conditions and world files name this caller. */
    String arn();

    <T> T fold(Cases<T> cases);

    /** One function for each kind of caller. */
    record Cases<T>(
            Function<Root, T> root,
            Function<User, T> user,
            Function<RoleSession, T> session,
            Function<Service, T> service,
            Function<Federated, T> federated) {}

    /** The account itself, by its root key. */
    record Root(AccountId account) implements Principal {
        @Override
        public String arn() {
            return "acs:ram::" + account + ":root";
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.root.apply(this);
        }
    }

    /** A RAM user; {@code id} is the numeric user id where it is known. */
    record User(AccountId account, String name, @Nullable String id) implements Principal {
        @Override
        public String arn() {
            return "acs:ram::" + account + ":user/" + name;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.user.apply(this);
        }
    }

    /** A session of a RAM role, made by AssumeRole. */
    record RoleSession(AccountId account, String role, String session) implements Principal {
        @Override
        public String arn() {
            return "acs:ram::" + account + ":role/" + role + "/" + session;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.session.apply(this);
        }
    }

    /** A cloud service such as {@code log.aliyuncs.com}, acting for an account. */
    record Service(AccountId account, String name) implements Principal {
        @Override
        public String arn() {
            return account + "@" + name;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.service.apply(this);
        }
    }

    /** Somebody who signed on through an identity provider, given by the provider's ARN. */
    record Federated(AccountId account, String provider) implements Principal {
        @Override
        public String arn() {
            return provider;
        }

        @Override
        public <T> T fold(Cases<T> cases) {
            return cases.federated.apply(this);
        }
    }
}
