Feature: Changes act on tokens that are already out
  A token stands for the role as it is now, not as it was when the token was made.

  Background:
    Given the world "partners"
    And account A attached the policy "write-logs" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A

  Scenario: A policy is detached
    Given she writes to the logstore "access" of the project "app-logs"
    When account A detaches the policy "write-logs" from the role "LogPartner"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:PostLogStoreLogs"

  Scenario: A policy is attached
    When account A attaches the policy "consume-logs" to the role "LogPartner"
    And she asks for the begin of the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "consume-logs" allows "log:GetCursorOrData"

  Scenario: A policy gets a new default version
    When account A changes the policy "write-logs" to
      | actions             |
      | log:GetCursorOrData |
    And she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "write-logs" is about other actions than "log:PostLogStoreLogs"

  Scenario: A denial is added
    Given account A has the policy "no-writing"
      | effect | actions   |
      | Deny   | log:Post* |
    When account A attaches the policy "no-writing" to the role "LogPartner"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "no-writing" denies "log:PostLogStoreLogs"

  Scenario Outline: The role is deleted, through the <client> client
    Given RAM and STS are called through the "<client>" client
    When account A strips and deletes the role "LogPartner"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her token is not valid

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: A role of the same name does not bring old tokens back to life
    When account A strips and deletes the role "LogPartner"
    And account A creates the role "LogPartner" that trusts account B
    And account A attaches the policy "write-logs" to the role "LogPartner"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is refused before any decision, because her token is not valid

  @third-account
  Scenario: Trust that is withdrawn keeps out new sessions, not those that are in
    When the role "LogPartner" of account A now trusts account C
    And she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then she is denied, because the trust policy of the role does not name her

  Scenario: A user who loses her grant keeps the session she has
    When account B detaches the policy "system:AliyunSTSAssumeRoleAccess" from the user "b1"
    And she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then she is denied, because no statement of the identity policies allows "sts:AssumeRole"

  @emulator
  Scenario: A running worker is cut off
    Given account A attaches the policy "consume-logs" to the role "LogPartner"
    And account A wrote "before" to the logstore "access" of the project "app-logs"
    And she starts the worker "one" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    And the worker "one" receives "before"
    When account A detaches the policy "consume-logs" from the role "LogPartner"
    And her call "log:ConsumerGroupHeartBeat" is on record as refused
    Then she is denied, because no statement of the identity policies allows "log:ConsumerGroupHeartBeat"
