@emulator
Feature: People and pipelines without keys
  A company's logon vouches for its people, a build server for its pipelines. Both take on roles, and neither has a key of the cloud.

  Background:
    Given the world "federated"
    And account A takes the word of the logon "company-logon"
    And the build server "builds" of account A has published its keys

  Scenario: A person whom the company vouches for writes logs
    Given the logon "company-logon" of account A vouches for "alice" in the role "Employee"
    When she assumes the role "Employee" of account A by that word
    Then she is allowed, because statement 1 of the trust policy allows "sts:AssumeRole"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    When she asks who she is
    Then she is "acs:ram::{A}:assumed-role/Employee/alice"

  Scenario: She may do no more than her role
    Given the logon "company-logon" of account A vouches for "alice" in the role "Employee"
    And she assumes the role "Employee" of account A by that word
    When she deletes the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:DeleteLogStore"

  Scenario: What somebody else has signed in the company's name opens nothing
    Given somebody forges the word of the logon "company-logon" of account A for "alice" in the role "Employee"
    When she assumes the role "Employee" of account A by that word
    Then she is refused with "AuthenticationFail.SAMLAssertion.Invalid"

  Scenario: The company's word is good for five minutes
    Given the logon "company-logon" of account A vouches for "alice" in the role "Employee"
    When an hour passes
    And she assumes the role "Employee" of account A by that word
    Then she is refused with "AuthenticationFail.SAMLAssertion.Expired"

  Scenario: The company's word opens no role that trusts the build server only
    Given the logon "company-logon" of account A vouches for "alice" in the role "MainPipeline"
    When she assumes the role "MainPipeline" of account A by that word
    Then she is denied, because no statement of the trust policy allows "sts:AssumeRole"

  Scenario: A pipeline with a token writes logs
    Given the build server "builds" of account A gives a token to "repo:shop:main"
    When she assumes the role "MainPipeline" of account A by that token
    Then she is allowed, because statement 1 of the trust policy allows "sts:AssumeRole"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"

  Scenario: The token of one pipeline opens no role of another
    Given the build server "builds" of account A gives a token to "repo:shop:main"
    When she assumes the role "ReleasePipeline" of account A by that token
    Then she is denied, because statement 1 of the trust policy allows "sts:AssumeRole" only under a condition on "oidc:sub"

  Scenario: A token that is meant for somebody else opens nothing
    Given the build server "builds" of account A gives a token for "registry.example.com" to "repo:shop:main"
    When she assumes the role "MainPipeline" of account A by that token
    Then she is refused with "AuthenticationFail.OIDCToken.AudienceNotMatch"

  Scenario: A token that somebody else has signed opens nothing
    Given somebody forges a token of the build server "builds" of account A for "repo:shop:main"
    When she assumes the role "MainPipeline" of account A by that token
    Then she is refused with "AuthenticationFail.OIDCToken.InvalidSignature"

  Scenario: A token is good for ten minutes
    Given the build server "builds" of account A gives a token to "repo:shop:main"
    When an hour passes
    And she assumes the role "MainPipeline" of account A by that token
    Then she is refused with "AuthenticationFail.OIDCToken.Expired"
