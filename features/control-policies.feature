@emulator
Feature: Control policies limit what an account may do
  A company limits its member accounts, level by level. What a control policy does not allow, nobody in the account may do, however much
  the account itself grants; and what it allows is not granted yet.

  Background:
    Given the world "company"

  Scenario: What every level allows is left to the account
    When user "ann" of account A writes to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "FullAliyunAccess" and statement 1 of "AdministratorAccess" allow "log:PostLogStoreLogs"

  Scenario: A denial at the root folder reaches every member
    When user "ann" of account A deletes the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "no-deleting" denies "log:DeleteLogStore"
    And account A finds nothing in the logstore "access" of the project "app-logs"

  Scenario: It reaches those who come from outside through a role
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she creates the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "no-deleting" denies "log:CreateConsumerGroup"

  Scenario Outline: Nobody assumes a role of a member whose folder does not allow it, through the <client> client
    Given RAM and STS are called through the "<client>" client
    When user "b1" of account B assumes the role "LogPartner" of account C
    Then she is denied, because no statement of the control policies allows "sts:AssumeRole"

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: What they allow is not granted yet
    Given account A creates the user "newcomer"
    When user "newcomer" of account A searches the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:GetLogStoreLogs"

  Scenario: The account that manages the directory is not limited
    When user "chief" of account HQ deletes the logstore "access" of the project "chief-logs"
    Then she is allowed, because statement 1 of "AdministratorAccess" allows "log:DeleteLogStore"

  Scenario: A member's root is not limited
    When account A itself deletes the logstore "access" of the project "app-logs"
    Then it is allowed, because an account may do everything with its own
