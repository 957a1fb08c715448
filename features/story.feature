Feature: Account B works with the logs of account A
  The official procedure in three steps: A creates a role that trusts B, B creates a user who may assume roles,
  and the user assumes the role and calls Log Service with what she got.

  Scenario Outline: The whole procedure, through the <client> clients
    Given the world "two-empty-accounts"
    And RAM and STS are called through the "<client>" client
    When account A creates the role "LogPartner" that trusts account B
    And account A creates the policy "write-logs"
      | actions              |
      | log:PostLogStoreLogs |
    And account A creates the policy "consume-logs"
      | actions                                                                                                                                                                                         |
      | log:GetCursorOrData, log:CreateConsumerGroup, log:ListConsumerGroup, log:ConsumerGroupUpdateCheckPoint, log:ConsumerGroupHeartBeat, log:GetConsumerGroupCheckPoint, log:UpdateConsumerGroup |
    And account A attaches the policy "write-logs" to the role "LogPartner"
    And account A attaches the policy "consume-logs" to the role "LogPartner"
    And account B creates the user "b1"
    And account B lets the user "b1" log on to the console
    And account B attaches the policy "system:AliyunSTSAssumeRoleAccess" to the user "b1"
    And user "b1" of account B assumes the role "LogPartner" of account A
    Then she is allowed, because statement 1 of "AliyunSTSAssumeRoleAccess" and statement 1 of the trust policy allow "sts:AssumeRole"
    When she writes "the first line" to the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "write-logs" allows "log:PostLogStoreLogs"
    And account A finds "the first line" in the logstore "access" of the project "app-logs"
    When she reads the first shard of the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "consume-logs" allows "log:GetCursorOrData"

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario Outline: The user and her session are known by different names, through the <client> client
    Given the world "cross-account-log-access"
    And RAM and STS are called through the "<client>" client
    When user "b1" of account B asks who she is
    Then she is "acs:ram::{B}:user/b1"
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    When she asks who she is
    Then she is "acs:ram::{A}:assumed-role/LogPartner/features"

    Examples:
      | client |
      | core   |
      | tea    |

  Scenario Outline: With both policies she <call> a consumer group
    Given the world "cross-account-log-access"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she creates the consumer group "readers" of the logstore "access" of the project "app-logs"
    When she <call> the consumer group "<group>" of the logstore "access" of the project "app-logs"
    Then she is allowed, because statement 1 of "consume-logs" allows "<action>"

    Examples:
      | call                     | group   | action                         |
      | creates                  | writers | log:CreateConsumerGroup        |
      | changes                  | readers | log:UpdateConsumerGroup        |
      | sends a heartbeat to     | readers | log:ConsumerGroupHeartBeat     |
      | reads the checkpoints of | readers | log:GetConsumerGroupCheckPoint |

  Scenario Outline: Nothing else is allowed: she <call> the logstore
    Given the world "cross-account-log-access"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she <call> the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "<action>"

    Examples:
      | call                | action             |
      | describes           | log:GetLogStore    |
      | deletes             | log:DeleteLogStore |
      | lists the shards of | log:ListShards     |

  Scenario: Nothing else is allowed: she deletes a consumer group
    Given the world "cross-account-log-access"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    And she creates the consumer group "readers" of the logstore "access" of the project "app-logs"
    When she deletes the consumer group "readers" of the logstore "access" of the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:DeleteConsumerGroup"
    And account A finds the consumer group "readers" of the logstore "access" of the project "app-logs"

  Scenario: Nothing else is allowed: the projects stay hidden
    Given the world "cross-account-log-access"
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she lists the projects
    Then she is denied, because no statement of the identity policies allows "log:ListProject"
    When she describes the project "app-logs"
    Then she is denied, because no statement of the identity policies allows "log:GetProject"

  Scenario Outline: Nothing else is allowed: A's users stay hidden, through the <client> client
    Given the world "cross-account-log-access"
    And RAM and STS are called through the "<client>" client
    And user "b1" of account B has assumed the role "LogPartner" of account A
    When she lists the users of her account
    Then she is denied, because no statement of the identity policies allows "ram:ListUsers"

    Examples:
      | client |
      | core   |
      | tea    |
