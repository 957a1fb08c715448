// Sends calls with the vendor's own clients: one JSON line in for each call, one JSON line out.
//
//   {"client": "tea-v3", "endpoint": "127.0.0.1:4510", "service": "Ram", "version": "2015-05-01", "operation": "GetUser",
//    "parameters": {"UserName": "jane"}, "key": {"id": "…", "secret": "…"}}
//
// Out comes {"body": …} for an answer, {"code": …} for a refusal, {"unknown": …} for what a client cannot send, and
// {"broken": …} for everything else that went wrong.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';

const require = createRequire(import.meta.url);
const { $OpenApiUtil } = require('@alicloud/openapi-core');
const { RuntimeOptions } = require('@darabonba/typescript');
const { default: Credential, Config } = require('@alicloud/credentials');
const { RPCClient } = require('@alicloud/pop-core');
const generated = {
  Ram: require('@alicloud/ram20150501'),
  Sts: require('@alicloud/sts20150401'),
  Ims: require('@alicloud/ims20190815'),
};

class Unknown extends Error {}

/** The name among `names` that is the wanted one but for its case. */
function named(names, wanted) {
  const found = [...names].find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) {
    throw new Unknown(wanted);
  }
  return found;
}

function request(models, operation, parameters) {
  return filled(models[named(Object.keys(models), `${operation}Request`)], parameters);
}

function filled(type, parameters) {
  const members = new Map(Object.entries(type.names()).map(([member, name]) => [name, member]));
  const types = type.types();
  const values = {};
  for (const [name, value] of Object.entries(parameters)) {
    const member = members.get(named(members.keys(), name));
    values[member] = converted(value, types[member]);
  }
  return new type(values);
}

function converted(value, type) {
  if (type.type === 'array') {
    return JSON.parse(value).map((item) => (typeof item === 'string' ? item : filled(type.itemType, item)));
  }
  return type === 'number' ? Number(value) : type === 'boolean' ? value === 'true' : value;
}

async function tea(call, signing) {
  const models = generated[call.service];
  const Client = models.default;
  const client = new Client(new $OpenApiUtil.Config({
    credential: new Credential(new Config({
      type: 'access_key', accessKeyId: call.key.id, accessKeySecret: call.key.secret })),
    endpoint: call.endpoint,
    protocol: 'http',
    ...signing,
  }));
  const method = named(Object.getOwnPropertyNames(Client.prototype), `${call.operation}WithOptions`);
  const runtime = new RuntimeOptions({ autoretry: false });
  const bare = client[method].length === 1;
  if (bare && Object.keys(call.parameters).length > 0) {
    throw new Unknown(Object.keys(call.parameters)[0]);
  }
  const answer = bare
    ? await client[method](runtime)
    : await client[method](request(models, call.operation, call.parameters), runtime);
  return answer.toMap().body;
}

function popCore(call, method) {
  const client = new RPCClient({
    accessKeyId: call.key.id,
    accessKeySecret: call.key.secret,
    endpoint: `http://${call.endpoint}`,
    apiVersion: call.version,
  });
  return client.request(call.operation, call.parameters, { method, timeout: 20000 });
}

/** A provider of the credentials package assumes a role, over TLS; whoever that makes is who is answered. */
async function provided(call) {
  const provider = new Credential(new Config({
    type: 'ram_role_arn',
    accessKeyId: call.key.id,
    accessKeySecret: call.key.secret,
    roleArn: call.parameters.RoleArn,
    roleSessionName: call.parameters.RoleSessionName,
    stsEndpoint: call.endpoint,
  }));
  const { accessKeyId, accessKeySecret, securityToken } = await provider.getCredential();
  const client = new RPCClient({
    accessKeyId, accessKeySecret, securityToken, endpoint: `https://${call.endpoint}`, apiVersion: call.version });
  return client.request('GetCallerIdentity', {}, {});
}

const clients = {
  'tea-v3': (call) => tea(call, {}),
  'tea-v1': (call) => tea(call, { signatureAlgorithm: 'v2' }),
  'pop-get': (call) => popCore(call, 'GET'),
  'pop-post': (call) => popCore(call, 'POST'),
  credentials: provided,
};

async function outcome(call) {
  try {
    return { body: await clients[call.client](call) };
  } catch (failure) {
    if (failure instanceof Unknown) {
      return { unknown: failure.message };
    }
    const code = failure.code ?? failure.data?.Code;
    return code ? { code, message: failure.message } : { broken: String(failure.stack ?? failure) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(await outcome(JSON.parse(line))));
}
