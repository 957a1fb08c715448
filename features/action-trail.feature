@emulator
Feature: ActionTrail tells who managed what
  Every management call leaves an event in the account of its caller. Account B has its events delivered into a logstore.

  Background:
    Given the world "audited"

  Scenario Outline: Who assumed a role of another account is told, without a secret, through the <client> clients
    Given RAM and STS are called through the "<client>" client
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then the trail of account B tells that "b1" called "AssumeRole"
    And the trail of account B tells the key of her session, and none of her secrets
    And the trail of account A tells nothing

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario: The event is delivered into the logstore of the account
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then account B finds the event "AssumeRole" of "b1" in the logstore "actiontrail" of the project "audit-logs"
    And the logstore "actiontrail" of the project "audit-logs" of account B has none of her secrets

  Scenario: A consumer group receives the events
    Given account B itself starts the worker "auditor" in the consumer group "auditors" of the logstore "actiontrail" of the project "audit-logs"
    When user "b1" of account B assumes the role "LogPartner" of account A
    Then the worker "auditor" receives the event "AssumeRole" of "b1"

  Scenario: A refused call is told as a failure
    When user "b2" of account B assumes the role "LogPartner" of account A
    Then the trail of account B tells that "b2" called "AssumeRole" and got "NoPermission"
    And account B finds the event "AssumeRole" of "b2" in the logstore "actiontrail" of the project "audit-logs"

  Scenario: What a session manages is told in the account of its role
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she describes the logstore "access" of the project "app-logs"
    Then the trail of account A tells that "LogPartner:features" called "GetLogStore"

  Scenario: Reading logs is no management
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she reads the first shard of the logstore "access" of the project "app-logs"
    Then the trail of account A tells nothing
