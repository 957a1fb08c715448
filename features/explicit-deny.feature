Feature: A denial beats every grant
  An explicit deny wins wherever it stands and however late it comes.

  Background:
    Given the world "partners"

  Scenario: In another policy of the role
    Given account A has the policy "no-writing"
      | effect | actions   |
      | Deny   | log:Post* |
    And account A attached the policy "write-logs" to the role "LogPartner"
    And account A attached the policy "no-writing" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "no-writing" denies "log:PostLogStoreLogs"
    And account A finds nothing in the logstore "access" of the project "app-logs"

  Scenario: In the same policy, after the grant
    Given account A has the policy "all-but-errors"
      | effect | actions              | resources                                                             |
      | Allow  | log:PostLogStoreLogs | *                                                                     |
      | Deny   | log:*                | acs:log:*:{A}:project/{A.project.app-logs}/logstore/errors |
    And account A attached the policy "all-but-errors" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "errors" of the project "app-logs"
    Then she is denied, because statement 2 of "all-but-errors" denies "log:PostLogStoreLogs"
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "all-but-errors" allows "log:PostLogStoreLogs"

  Scenario: Before the grant
    Given account A has the policy "deny-first"
      | effect | actions              |
      | Deny   | log:PostLogStoreLogs |
      | Allow  | *                    |
    And account A attached the policy "deny-first" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "deny-first" denies "log:PostLogStoreLogs"

  Scenario Outline: B can keep its own user from assuming the role, through the <client> client
    Given RAM and STS are called through the "<client>" client
    And account B has the policy "stay-home"
      | effect | actions        | resources          |
      | Deny   | sts:AssumeRole | acs:ram:*:{A}:* |
    And account B attaches the policy "stay-home" to the user "b1"
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then she is denied, because statement 1 of "stay-home" denies "sts:AssumeRole"

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: The denial can come from a group
    Given account B has the policy "stay-home"
      | effect | actions        |
      | Deny   | sts:AssumeRole |
    And account B has the group "trainees" with the user "b1"
    And account B attaches the policy "stay-home" to the group "trainees"
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then she is denied, because statement 1 of "stay-home" denies "sts:AssumeRole"

  Scenario: A denial of other actions denies nothing
    Given account A has the policy "no-deleting"
      | effect | actions     |
      | Deny   | log:Delete* |
    And account A attached the policy "write-logs" to the role "LogPartner"
    And account A attached the policy "no-deleting" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
