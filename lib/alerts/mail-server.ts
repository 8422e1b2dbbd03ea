import { once } from 'node:events'
import { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js'

/** What became of one mail. `answer` is the server's own words, or what went wrong with the connection. */
export type Delivery =
  | { is: 'accepted'; answer: string }
  /** The server said no to this mail: for good (5xx), or for now (4xx). */
  | { is: 'refused'; forGood: boolean; answer: string }
  /** The server cannot be spoken to, or takes no mail from us. Nothing of the message went out. */
  | { is: 'unreachable'; answer: string }
  /** The message went out, and no answer came: nobody can tell whether it was taken. */
  | { is: 'unknown'; answer: string }
  /** The sender thought better of it before the first byte. */
  | { is: 'called off' }
  /** There is no mail server: it is shown to admins. */
  | { is: 'written' }

export interface Letter {
  from: string
  to: string
  bytes: Buffer
}

export interface MailServer {
  /** Hands one letter over. `begin` is asked once the server waits for the message, before its first byte. */
  deliver(letter: Letter, begin: () => boolean): Promise<Delivery>
  close(): void
}

/** A mail server by its URL: `smtp://` (STARTTLS where offered) or `smtps://`, with user and password in it. */
export function mailServer(url: string): MailServer {
  let open: SMTPConnection | null = null
  const close = () => {
    open?.close()
    open = null
  }
  return {
    close,
    async deliver(letter, begin) {
      try {
        open ??= await connect(url)
      } catch (error) {
        return { is: 'unreachable', answer: words(error) }
      }
      const delivery = await send(open, letter, begin)
      // After anything but a clear yes the state of the conversation is in doubt: the next mail begins a new one.
      if (delivery.is !== 'accepted') close()
      return delivery
    },
  }
}

/** Settings of a connection from its URL. With a password, an unencrypted connection is refused but on loopback. */
export function connectionSettings(url: string): SMTPConnection.Options {
  const { protocol, hostname, port, username, searchParams } = new URL(url)
  const secure = protocol === 'smtps:'
  const loopback = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== '' && !loopback,
    ignoreTLS: searchParams.get('starttls') === 'never',
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
  }
}

async function connect(url: string): Promise<SMTPConnection> {
  const connection = new SMTPConnection(connectionSettings(url))
  // An error after the last mail, such as a server that hangs up, is nobody's fault.
  connection.on('error', () => undefined)
  const failed = once(connection, 'error').then(([error]) => Promise.reject(error))
  failed.catch(() => undefined)
  await Promise.race([new Promise<void>((ready) => connection.connect(() => ready())), failed])
  const { username, password } = new URL(url)
  if (!username) return connection
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  const signedIn = new Promise<void>((ready, refuse) =>
    connection.login({ credentials }, (error) => (error ? refuse(error) : ready())),
  )
  signedIn.catch(() => connection.close())
  await Promise.race([signedIn, failed])
  return connection
}

function send(connection: SMTPConnection, letter: Letter, begin: () => boolean): Promise<Delivery> {
  let begun = false
  async function* message() {
    begun = begin()
    if (!begun) throw new Error('called off')
    yield letter.bytes
  }
  const stream = Readable.from(message())
  const envelope = { from: letter.from, to: letter.to, size: letter.bytes.length }
  return new Promise((settle) => {
    const lost = (error: Error) => settle(begun ? unknown(error) : unreachable(error))
    connection.once('error', lost)
    connection.send(envelope, stream, (error, sent) => {
      connection.off('error', lost)
      // Where the envelope is refused the stream is read to nowhere: that must not count as a beginning.
      if (error) stream.destroy()
      settle(error ? failure(error, begun) : { is: 'accepted', answer: sent.response })
    })
  })
}

function failure(error: SMTPConnection.SMTPError, begun: boolean): Delivery {
  if (error.message === 'called off') return { is: 'called off' }
  const code = error.responseCode
  if (!code) return begun ? unknown(error) : ofAddress(error)
  const aboutThisMail = begun || error.command === 'RCPT TO' || error.command === 'DATA'
  // 421: the server is closing; nothing is said about the mail.
  if (code === 421 || !aboutThisMail) return begun ? refused(error, false) : unreachable(error)
  return refused(error, code >= 500)
}

/** An address that the library itself does not send to is refused for good; all else is the connection's fault. */
const ofAddress = (error: SMTPConnection.SMTPError) =>
  error.code === 'EENVELOPE' ? refused(error, true) : unreachable(error)

const refused = (error: Error, forGood: boolean): Delivery => ({
  is: 'refused',
  forGood,
  answer: words(error),
})
const unreachable = (error: Error): Delivery => ({ is: 'unreachable', answer: words(error) })
const unknown = (error: Error): Delivery => ({ is: 'unknown', answer: words(error) })

function words(error: unknown): string {
  const { response, message } = error as Partial<SMTPConnection.SMTPError>
  return (response || message || String(error)).slice(0, 500)
}
