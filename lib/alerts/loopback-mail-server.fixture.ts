import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

export interface Received {
  to: string
  mail: ParsedMail
}

/** How the server answers a message that it has read in full: null takes it, an error says no, a promise lets it wait. */
export type Answering = (to: string) => Error | null | Promise<Error | null>

/** A real SMTP server on loopback, which keeps what it takes. */
export async function loopbackMailServer(answering: Answering = () => null, options: SMTPServerOptions = {}) {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData(stream, { envelope }, callback) {
      const to = envelope.rcptTo[0]?.address ?? ''
      simpleParser(stream).then(async (mail) => {
        const no = await answering(to)
        if (!no) received.push({ to, mail })
        callback(no)
      }, callback)
    },
    ...options,
  })
  server.on('error', () => undefined) // a client that hangs up, which some tests do
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: () => new Promise<void>((closed) => server.close(closed)),
    /** Hangs up on everybody at once. */
    hangUp: () => {
      for (const connection of server.connections) connection.close()
    },
  }
}

export function smtpError(code: number, message: string): Error {
  return Object.assign(new Error(message), { responseCode: code })
}
