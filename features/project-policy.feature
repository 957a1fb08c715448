Feature: A project can have a policy of its own
  What is written at a project can keep callers out, and lets nobody in.

  Background:
    Given the world "partners"

  Scenario: It denies what the role allows
    Given account A attached the policy "write-logs" to the role "LogPartner"
    And account A puts a policy on the project "app-logs"
      | effect | actions   |
      | Deny   | log:Post* |
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of the project policy denies "log:PostLogStoreLogs"
    And account A finds nothing in the logstore "access" of the project "app-logs"

  @root
  Scenario: It holds for its own project only
    Given account A attached the policy "write-logs" to the role "LogPartner"
    And account A puts a policy on the project "app-logs"
      | effect | actions |
      | Deny   | log:*   |
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "audit-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"

  @root
  Scenario: Without a condition it spares the owner of the project
    Given account A puts a policy on the project "app-logs"
      | effect | actions |
      | Deny   | log:*   |
    When account A itself writes "a line" to the logstore "access" of the project "app-logs"
    Then it is allowed, because an account may do everything with its own
    And account A finds "a line" in the logstore "access" of the project "app-logs"

  @root
  Scenario: With a condition it keeps out even the owner
    Given account A puts a policy on the project "app-logs"
      | effect | actions          | condition                         |
      | Deny   | log:GetProject | StringNotLike acs:SourceVpc vpc-* |
    When account A itself describes the project "app-logs"
    Then she is denied, because statement 1 of the project policy denies "log:GetProject"

  Scenario: It is no substitute for a missing grant
    Given account A puts a policy on the project "app-logs"
      | actions |
      | log:*   |
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:PostLogStoreLogs"
