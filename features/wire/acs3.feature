Feature: Signature ACS3-HMAC-SHA256 of RAM and STS, on the wire

  Background:
    Given the world "partners"
    And user "b1" of account B prepares the operation "GetCallerIdentity" of STS

  Scenario: A signed request is answered
    Given it is signed with ACS3
    When it is sent
    Then the answer is 200
    And "Arn" of the answer is "acs:ram::{B}:user/b1"

  Scenario Outline: The header <header> changed after signing
    Given it is signed with ACS3
    And the header "<header>" is "<value>"
    When it is sent
    Then the answer is 400 "SignatureDoesNotMatch"

    Examples:
      | header                | value                |
      | x-acs-action          | AssumeRole           |
      | x-acs-signature-nonce | other                |

  Scenario: A parameter added after signing
    Given it is signed with ACS3
    And the parameter "Extra" is "1"
    When it is sent
    Then the answer is 400 "SignatureDoesNotMatch"

  Scenario: The same request sent twice
    Given it is signed with ACS3
    And it is sent
    When it is sent
    Then the answer is 400 "SignatureNonceUsed"

  Scenario Outline: A request dated <time> is kept out
    Given it is dated <time>
    And it is signed with ACS3
    When it is sent
    Then the answer is 400 "InvalidTimeStamp.Expired"

    Examples:
      | time             |
      | 16 minutes ago   |
      | 16 minutes ahead |

  Scenario: An operation that does not exist
    Given user "b1" of account B prepares the operation "OpenEverything" of STS
    And it is signed with ACS3
    When it is sent
    Then the answer is 404 "InvalidAction.NotFound"
