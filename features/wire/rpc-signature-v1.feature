Feature: Signature V1 of RAM and STS, on the wire

  Background:
    Given the world "partners"
    And user "b1" of account B prepares the operation "GetCallerIdentity" of STS

  Scenario: The answer is JSON when asked for
    Given the parameter "Format" is "JSON"
    And it is signed with V1
    When it is sent
    Then the answer is 200
    And the answer is of type "application/json"
    And "Arn" of the answer is "acs:ram::{B}:user/b1"

  Scenario: The answer is XML when asked for
    Given the parameter "Format" is "XML"
    And it is signed with V1
    When it is sent
    Then the answer is 200
    And the answer is of type "text/xml"
    And "GetCallerIdentityResponse.Arn" of the answer is "acs:ram::{B}:user/b1"

  Scenario: A parameter changed after signing
    Given the parameter "Format" is "JSON"
    And it is signed with V1
    And the parameter "Format" is "json"
    When it is sent
    Then the answer is 400 "SignatureDoesNotMatch"
    And "Message" of the answer contains "server string to sign is:GET&%2F&"

  Scenario: A parameter added after signing
    Given the parameter "Format" is "JSON"
    And it is signed with V1
    And the parameter "Extra" is "1"
    When it is sent
    Then the answer is 400 "SignatureDoesNotMatch"

  Scenario: An error is XML when XML was asked for
    Given the parameter "Format" is "XML"
    And it is signed with V1
    And the parameter "Extra" is "1"
    When it is sent
    Then the answer is 400 "SignatureDoesNotMatch"
    And the answer is of type "text/xml"
    And "Error.HostId" of the answer is "sts.aliyuncs.com"

  Scenario: The same request sent twice
    Given the parameter "Format" is "JSON"
    And it is signed with V1
    And it is sent
    When it is sent
    Then the answer is 400 "SignatureNonceUsed"

  Scenario Outline: A request dated <time> is let in
    Given the parameter "Format" is "JSON"
    And it is dated <time>
    And it is signed with V1
    When it is sent
    Then the answer is 200

    Examples:
      | time             |
      | 14 minutes ago   |
      | 14 minutes ahead |

  Scenario Outline: A request dated <time> is kept out
    Given the parameter "Format" is "JSON"
    And it is dated <time>
    And it is signed with V1
    When it is sent
    Then the answer is 400 "InvalidTimeStamp.Expired"

    Examples:
      | time             |
      | 16 minutes ago   |
      | 16 minutes ahead |

  Scenario Outline: A request without its <parameter>
    Given the parameter "Format" is "JSON"
    And it is signed with V1
    And the parameter "<parameter>" is left away
    When it is sent
    Then the answer is 400 "Missing<parameter>"

    Examples:
      | parameter      |
      | AccessKeyId    |
      | Signature      |
      | SignatureNonce |
      | Timestamp      |

  Scenario: A time stamp that is none
    Given the parameter "Format" is "JSON"
    And it is signed with V1
    And the parameter "Timestamp" is "yesterday"
    When it is sent
    Then the answer is 400 "InvalidTimeStamp.Format"
    And the record says "InvalidTimeStamp.Format" for the key of user "b1" of account B

  Scenario: An unknown signature method
    Given the parameter "Format" is "JSON"
    And it is signed with V1
    And the parameter "SignatureMethod" is "HMAC-MD5"
    When it is sent
    Then the answer is 400 "InvalidSignatureMethod"

  Scenario: An operation that does not exist
    Given user "b1" of account B prepares the operation "OpenEverything" of RAM
    And the parameter "Format" is "JSON"
    And it is signed with V1
    When it is sent
    Then the answer is 404 "InvalidAction.NotFound"

  @emulator
  Scenario: An operation that exists and is not emulated
    Given user "b1" of account B prepares the operation "GetUserSsoSettings" of IMS
    And the parameter "Format" is "JSON"
    And it is signed with V1
    When it is sent
    Then the answer is 501 "NotEmulated"

  Scenario: A denial says who was denied what
    Given user "b1" of account B prepares the operation "ListUsers" of RAM
    And the parameter "Format" is "JSON"
    And it is signed with V1
    When it is sent
    Then the answer is 403 "NoPermission"
    And "AccessDeniedDetail.AuthAction" of the answer is "ram:ListUsers"
    And "AccessDeniedDetail.NoPermissionType" of the answer is "ImplicitDeny"
    And "AccessDeniedDetail.PolicyType" of the answer is "AccountLevelIdentityBasedPolicy"
    And "AccessDeniedDetail.AuthPrincipalOwnerId" of the answer is "{B}"
