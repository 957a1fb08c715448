Feature: A role that may only consume
  Workers of the SDK's consumer library share the shards of a logstore through a consumer group.

  Background:
    Given the world "partners"
    And account A attached the policy "consume-logs" to the role "LogPartner"

  Scenario: One worker reads what A wrote
    Given account A wrote "a line" to the logstore "access" of the project "app-logs"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she starts the worker "one" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then the worker "one" receives "a line"
    And the worker "one" holds both shards
    And account A finds the consumer group "readers" of the logstore "access" of the project "app-logs"

  Scenario: Two workers share the shards, and every log arrives once
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    And she starts the worker "one" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    And she starts the worker "two" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    When the workers "one" and "two" hold one shard each
    And account A fills both shards of the logstore "access" of the project "app-logs"
    Then every log of the logstore "access" of the project "app-logs" reaches the workers "one" and "two" once

  @emulator
  Scenario: When a worker leaves, the other takes over its shard
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    And she starts the worker "one" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    And she starts the worker "two" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    And the workers "one" and "two" hold one shard each
    When the worker "one" stops
    And a minute passes
    Then the worker "two" holds both shards

  Scenario: A worker saves how far it has come
    Given account A wrote "a line" to the logstore "access" of the project "app-logs"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she starts the worker "one" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    When the worker "one" receives "a line"
    Then account A finds a checkpoint in the consumer group "readers" of the logstore "access" of the project "app-logs"

  Scenario: A consumer does not write
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she writes to the logstore "access" of the project "app-logs"
    Then she is denied, because statement 1 of "consume-logs" is about other actions than "log:PostLogStoreLogs"
    And account A finds nothing in the logstore "access" of the project "app-logs"

  @emulator
  Scenario: A worker that may neither list nor make its group does not start
    Given account A detached the policy "consume-logs" from the role "LogPartner"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she cannot start the worker "one" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    And her call "log:CreateConsumerGroup" is on record as refused
    Then she is denied, because no statement of the identity policies allows "log:CreateConsumerGroup"

  @emulator
  Scenario: A worker that may not fetch data asks in vain
    Given account A changes the policy "consume-logs" to
      | actions                                                                                                                                                    |
      | log:CreateConsumerGroup, log:ListConsumerGroup, log:ConsumerGroupHeartBeat, log:GetConsumerGroupCheckPoint, log:ConsumerGroupUpdateCheckPoint |
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she starts the worker "one" in the consumer group "readers" of the logstore "access" of the project "app-logs"
    And her call "log:GetCursorOrData" is on record as refused
    Then she is denied, because statement 1 of "consume-logs" is about other actions than "log:GetCursorOrData"
