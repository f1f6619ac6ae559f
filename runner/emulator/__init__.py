"""LivePerson on loopback: Domain API, sentinel, the invocation gateway, the Functions UI API and agentVep, over TLS."""

from runner.emulator.config import EmulatorConfig
from runner.emulator.emulator import Emulator
from runner.emulator.log import LoggedRequest

__all__ = ["Emulator", "EmulatorConfig", "LoggedRequest"]
