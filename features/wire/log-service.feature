Feature: Signatures of Log Service, on the wire

  Background:
    Given the world "partners"

  Scenario Outline: A request signed with <signature> is answered
    Given account A itself prepares GET "/logstores/access" to the project "app-logs"
    And it is signed with <signature>
    When it is sent
    Then the answer is 200
    And "logstoreName" of the answer is "access"

    Examples:
      | signature     |
      | Log V1        |
      | Log V1 SHA256 |
      | Log V4        |

  Scenario Outline: A parameter changed after signing with <signature>
    Given account A itself prepares GET "/logstores" to the project "app-logs"
    And the parameter "offset" is "0"
    And the parameter "size" is "10"
    And it is signed with <signature>
    And the parameter "size" is "11"
    When it is sent
    Then the answer is 401 "SignatureNotMatch"

    Examples:
      | signature     |
      | Log V1        |
      | Log V1 SHA256 |
      | Log V4        |

  Scenario Outline: A header changed after signing with <signature>
    Given account A itself prepares GET "/logstores/access" to the project "app-logs"
    And it is signed with <signature>
    And the header "x-log-bodyrawsize" is "7"
    When it is sent
    Then the answer is 401 "SignatureNotMatch"

    Examples:
      | signature     |
      | Log V1        |
      | Log V1 SHA256 |
      | Log V4        |

  Scenario Outline: A body changed after signing with <signature>
    Given account A itself prepares POST "/logstores/access/consumergroups" to the project "app-logs"
    And the body is
      """
      {"consumerGroup":"readers","timeout":60,"order":false}
      """
    And it is signed with <signature>
    And the body is
      """
      {"consumerGroup":"writers","timeout":60,"order":false}
      """
    When it is sent
    Then the answer is 400 "ParameterInvalid"

    Examples:
      | signature     |
      | Log V1        |
      | Log V1 SHA256 |
      | Log V4        |

  Scenario Outline: A request dated <time>, signed with <signature>, is let in
    Given account A itself prepares GET "/logstores/access" to the project "app-logs"
    And it is dated <time>
    And it is signed with <signature>
    When it is sent
    Then the answer is 200

    Examples:
      | time             | signature |
      | 14 minutes ago   | Log V1    |
      | 14 minutes ahead | Log V4    |

  Scenario Outline: A request dated <time>, signed with <signature>, is kept out
    Given account A itself prepares GET "/logstores/access" to the project "app-logs"
    And it is dated <time>
    And it is signed with <signature>
    When it is sent
    Then the answer is 400 "RequestTimeExpired"

    Examples:
      | time             | signature     |
      | 16 minutes ago   | Log V1        |
      | 16 minutes ahead | Log V1 SHA256 |
      | 16 minutes ago   | Log V4        |
      | 16 minutes ahead | Log V4        |

  Scenario: A request that nobody signed
    Given account A itself prepares GET "/logstores/access" to the project "app-logs"
    And it is signed with Log V1
    And the header "Authorization" is left away
    When it is sent
    Then the answer is 400 "MissingParameter"

  @emulator
  Scenario: An operation that exists and is not emulated
    Given account A itself prepares GET "/logstores/access" to the project "app-logs"
    And the parameter "type" is "log"
    And the parameter "query" is "*"
    And it is signed with Log V1
    When it is sent
    Then the answer is 501 "NotEmulated"

  Scenario: An operation that does not exist
    Given account A itself prepares GET "/open/everything" to the project "app-logs"
    And it is signed with Log V1
    When it is sent
    Then the answer is 405 "InvalidMethod"

  Scenario: A project that does not exist
    Given account A itself prepares GET "/logstores/access" to the project "no-such-project"
    And it is signed with Log V1
    When it is sent
    Then the answer is 404 "ProjectNotExist"

  Scenario: A denial names action and resource
    Given user "b1" of account B has assumed the role "LogPartner" of account A
    And she prepares GET "/logstores/access" to the project "app-logs"
    And it is signed with Log V1
    When it is sent
    Then the answer is 401 "Unauthorized"
    And "errorMessage" of the answer is "denied by sts or ram, action: log:GetLogStore, resource: acs:log:cn-hangzhou:{A}:project/{A.project.app-logs}/logstore/access"
    And "accessDeniedDetail.policyType" of the answer is "AccountLevelIdentityBasedPolicy"
