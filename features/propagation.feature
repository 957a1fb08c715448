@emulator
Feature: Changes that take a while
  In a world with a propagation delay RAM shows a change at once, and decides by it only when the delay has passed: what is
  given is not there yet, what is taken away is still there.

  Background:
    Given the world "slow-partners"

  Scenario: A policy that is attached allows a minute later
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When account A attaches the policy "write-logs" to the role "LogPartner"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:PostLogStoreLogs"
    When a minute passes
    And she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"

  Scenario: A policy that is detached allows for another minute
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    And account A attached the policy "write-logs" to the role "LogPartner"
    And a minute passes
    When account A detaches the policy "write-logs" from the role "LogPartner"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    When a minute passes
    And she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:PostLogStoreLogs"

  Scenario: Trust that is moved is where it was for another minute
    When the role "LogPartner" of account A now trusts account C
    And user "c1" of account C assumes the role "LogPartner" of account A
    Then she is denied, because the trust policy of the role does not name her
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"
    When a minute passes
    And user "b1" of account B assumes the role "LogPartner" of account A
    Then she is denied, because the trust policy of the role does not name her
    When user "c1" of account C assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"

  Scenario: A new access key opens nothing for a minute
    Given account B creates the user "b2"
    And account B attaches the policy "system:AliyunSTSAssumeRoleAccess" to the user "b2"
    When user "b2" of account B assumes the role "LogPartner" of account A
    Then she is refused before any decision, because her access key does not exist
    When a minute passes
    And user "b2" of account B assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"

  Scenario: An access key that is switched off works for another minute
    When account B switches off the access key of the user "b1"
    And user "b1" of account B assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"
    When a minute passes
    And user "b1" of account B assumes the role "LogPartner" of account A
    Then she is refused before any decision, because her access key is switched off

  Scenario: A deleted role takes its tokens along a minute later
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    And account A attached the policy "write-logs" to the role "LogPartner"
    And a minute passes
    When account A strips and deletes the role "LogPartner"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    When a minute passes
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her token is not valid
