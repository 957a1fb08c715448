Feature: A session policy can only take away
  What a session may do is what both its role and the policy given to AssumeRole allow.

  Background:
    Given the world "partners"
    And account A attached the policy "write-logs" to the role "LogPartner"
    And account A attached the policy "consume-logs" to the role "LogPartner"

  Scenario: What both allow is allowed
    Given user "b1" of account B has assumed the role "LogPartner" of account A with the session policy
      | actions              |
      | log:PostLogStoreLogs |
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of the session policy and statement 1 of "write-logs" allow "log:PostLogStoreLogs"

  Scenario: What only the role allows is not
    Given user "b1" of account B has assumed the role "LogPartner" of account A with the session policy
      | actions             |
      | log:GetCursorOrData |
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the session policy allows "log:PostLogStoreLogs"

  Scenario: What only the session policy allows is not
    Given user "b1" of account B has assumed the role "LogPartner" of account A with the session policy
      | actions |
      | log:*   |
    When she deletes the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:DeleteLogStore"

  Scenario: It can narrow to a logstore
    Given user "b1" of account B has assumed the role "LogPartner" of account A with the session policy
      | actions              | resources                                                             |
      | log:PostLogStoreLogs | acs:log:*:{A}:project/{A.project.app-logs}/logstore/access |
    When she writes to the logstore "errors" of the project "app-logs"
    Then she is denied, because statement 1 of the session policy is about other resources than hers, though it allows "log:PostLogStoreLogs"

  Scenario: It can deny
    Given user "b1" of account B has assumed the role "LogPartner" of account A with the session policy
      | effect | actions                 |
      | Allow  | log:*                   |
      | Deny   | log:CreateConsumerGroup |
    When she creates the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then she is denied, because statement 2 of the session policy denies "log:CreateConsumerGroup"

  Scenario: It holds for one session, not for the role
    Given user "b1" of account B has assumed the role "LogPartner" of account A as session "wide"
    And user "b1" of account B has assumed the role "LogPartner" of account A with the session policy
      | actions             |
      | log:GetCursorOrData |
    When the session "wide" writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"

  @third-account
  Scenario: It cannot make a stranger's role assumable
    When user "c1" of account C assumes the role "LogPartner" of account A with the session policy
      | actions |
      | *       |
    Then she is denied, because the trust policy of the role does not name her

  Scenario: The session policy of the first role limits the way to the second
    Given account A has the role "ForRobots" that trusts role "Robot" of account B
    And user "b1" of account B has assumed the role "Robot" of account B with the session policy
      | actions |
      | log:*   |
    When she assumes the role "ForRobots" of account A
    Then she is denied, because no statement of the session policy allows "sts:AssumeRole"
