Feature: Accounts are walls
  Rights given in an account end at it: without a role of A, nothing that B gives its users opens anything in A.

  Background:
    Given the world "partners"
    And account B attaches the policy "everything-in-logs" to the user "b1"

  Scenario Outline: B's own log:* on * opens nothing when its user <call> A's logstore
    When user "b1" of account B <call> the logstore "access" of the project "app-logs"
    Then she is denied "<action>", because the resource belongs to another account

    Examples:
      | call                 | action               |
      | writes to            | log:PostLogStoreLogs |
      | asks for the begin of | log:GetCursorOrData  |
      | describes            | log:GetLogStore      |
      | deletes              | log:DeleteLogStore   |

  Scenario: Neither does administrator access
    Given account B attaches the policy "system:AdministratorAccess" to the user "b1"
    When user "b1" of account B writes to the logstore "access" of the project "app-logs"
    Then she is denied "log:PostLogStoreLogs", because the resource belongs to another account
    And account A finds nothing in the logstore "access" of the project "app-logs"

  Scenario: At home it works
    When user "b1" of account B writes to the logstore "access" of the project "own-logs"
    Then she is allowed, because statement 1 of "everything-in-logs" allows "log:PostLogStoreLogs"

  Scenario: The session of A's role has nothing of B's
    Given account A attached the policy "write-logs" to the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "own-logs"
    Then she is denied "log:PostLogStoreLogs", because the resource belongs to another account

  Scenario: The session of A's role does not bring along what B gave its user
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:PostLogStoreLogs"
