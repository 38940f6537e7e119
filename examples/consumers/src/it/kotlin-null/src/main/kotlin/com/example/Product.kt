package com.example

import io.securetoken.action.GrantToken
import io.securetoken.state.Mac

/** Wrong: an actor may be missing. */
fun actor(grant: GrantToken): String = grant.by()

/** Wrong: no version is none that is known. */
fun mac(): Mac = Mac.running(null as String?)
