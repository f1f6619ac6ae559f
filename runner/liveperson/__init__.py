"""LivePerson's procedure for calling a function from outside, as a product."""
