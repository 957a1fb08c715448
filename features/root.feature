@root
Feature: The account itself
  The key of an account may do everything in it, and assumes no role, its own ones included.

  Background:
    Given the world "partners"

  Scenario Outline: The trusted account itself may not assume the role, through the <client> client
    Given RAM and STS are called through the "<client>" client
    When account B itself assumes the role "LogPartner" of account A
    Then it is denied, because an account itself may not assume roles

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: Not even a role of its own
    Given account A has the role "Own" that trusts account A
    When account A itself assumes the role "Own" of account A
    Then it is denied, because an account itself may not assume roles

  Scenario: In its own account it needs no policy
    When account A itself writes "a line" to the logstore "access" of the project "app-logs"
    Then it is allowed, because an account may do everything with its own
    And account A finds "a line" in the logstore "access" of the project "app-logs"

  Scenario: In another account it may nothing
    When account B itself writes to the logstore "access" of the project "app-logs"
    Then she is denied "log:PostLogStoreLogs", because the resource belongs to another account
