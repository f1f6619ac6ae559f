"""What holds for all tests."""

from hypothesis import HealthCheck, settings

# a time limit for one example would only measure how busy the machine is
settings.register_profile("faas-runner", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("faas-runner")
